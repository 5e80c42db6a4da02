import { expect, test } from 'vitest';
import {
  callDelete, checkCheckCall, checkCircle, checkConstrained, checkDeep, checkOptionalOnly, checkReplace,
} from '../../fixtures/constructs/api.js';
import type { ConstrainedArgs, Hostile } from '../../fixtures/constructs/types.js';
import { createClient } from '@mizan/base';

const short = 'must be between 1 and 20 characters long';
const positive = 'must be greater than 0';
const sweet = 'must be one of sweet';

test('what lists, maps and members hold is named by its path', () => {
  const errors = checkDeep({
    rows: [[null, { name: 'right' }, { name: '' }], [{ name: 'right', inner: { children: [{ flavour: 'sour' }] } }]],
    by_name: { a: { 'b.c': { flavour: 'sour' } } },
  });
  expect(errors).toEqual({
    'rows[0][2].name': [short],
    'rows[1][0].inner.children[0].flavour': [sweet],
    'by_name.a.b.c.flavour': [sweet],
  });
});

test('of a union the case that is there is checked', () => {
  expect(checkCheckCall({ shape: { kind: 'circle', radius: 0 } })).toEqual({ 'shape.radius': [positive] });
  expect(checkCheckCall({ shape: { kind: "squ'are", colours: ['in', 'in', null] } })).toEqual({});
  const four = ['in', "it's", 'back\\slash', null] as const;
  expect(checkCheckCall({ shape: { kind: "squ'are", colours: four } })).toEqual({ 'shape.colours': ['must have at most 3 elements'] });
  expect(checkDeep({ rows: [], step: { $type: 1, radius: -1 } })).toEqual({ 'step.radius': [positive] });
  expect(checkDeep({ rows: [], step: { flavour: 'sour' } })).toEqual({ 'step.flavour': [sweet] });
});

test('what is absent or null is not looked into', () => {
  expect(checkCheckCall({})).toEqual({});
  expect(checkCheckCall({ shape: null })).toEqual({});
  expect(checkDeep({ rows: [], by_name: null, step: undefined })).toEqual({});
  expect(checkOptionalOnly({})).toEqual({});
  expect(checkReplace({ id: 1, key: 'a', row: { name: 'right' } })).toEqual({});
});

test('a function and a type of one name are checked each by its own', () => {
  expect(checkCircle({ circle: { radius: 0 } })).toEqual({ 'circle.radius': [positive] });
});

test('names of the wire may be anything', () => {
  const name = 'it\'s `quoted` ${x} \\ "here"';
  const hostile: Hostile = JSON.parse(JSON.stringify({ [name]: '' }));
  expect(checkConstrained({ ...right, hostile })).toEqual({ [`hostile.${name}`]: ['must be between 1 and 2 characters long'] });
});

test('messages come in the order of the constraints, and all at once', () => {
  const wrong = checkConstrained({ ...right, name: 'A'.repeat(81), age: 150, owner: null, exact: '3' });
  expect(wrong).toEqual({
    name: ['must be between 1 and 80 characters long', 'must match the pattern [a-z]+(-[a-z]+)*\\.?'],
    age: ['must be at least 18 and less than 150'],
    exact: ['must be one of 1, 2'],
    owner: ['is required'],
  });
});

test('what the application says in words of its own, a client says in the same', () => {
  const wrong = { ...right, mail: 'nobody', code: 'a', nick: '1', rating: 6 };
  expect(checkConstrained(wrong)).toEqual({
    mail: ["We can't write to that."],
    code: ['Too short.'],
    nick: ['2 or 3 letters.'],
    rating: ['1 to 5 stars.', 'An odd number.'],
  });
  expect(checkConstrained({ ...right, code: 'abcd', nick: ' ' })).toEqual({
    code: ['must be at most 3 characters long'],
    nick: ['Tell us who you are.', '2 or 3 letters.'],
  });
});

test('an argument may be called like the prototype', async () => {
  const sent: unknown[] = [];
  const client = createClient({
    transport: {
      fetch: () => Promise.reject(new Error('nothing is fetched')),
      call: (fn, args) => {
        sent.push(fn, JSON.stringify(args));
        return Promise.resolve({ result: null, effects: {} });
      },
    },
  });
  await callDelete(client, JSON.parse('{"id":1,"__proto__":"a"}'));
  expect(sent).toEqual(['delete', '{"id":1,"__proto__":"a"}']);
  client.dispose();
});

const right: ConstrainedArgs = {
  name: 'a-b', code: 'ab', nick: 'ab', rating: 3, site: 'https://example.org', age: 18, amount: '0.01', big: 0, day: '2030-01-01', hour: '00:00', span: '00:01:00',
  at: '2030-01-01T00:00:00Z', local: '2030-01-01T00:00:00', level: 1, exact: '1', hash: 'AAAAAAAAAAAAAAAAAAAAAA==', seats: [],
  tags: ['a'], labels: null, owner: 1, hostile: JSON.parse('{"it\'s `quoted` ${x} \\\\ \\"here\\"":"a"}'),
};

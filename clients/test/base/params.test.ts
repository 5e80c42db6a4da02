import { expect, test } from 'vitest';
import { Bench } from '../support/client.js';

const bench = new Bench();

test('there is one entry for one context and the same canonical parameters', () => {
  const client = bench.open();
  const entry = client.context('a', { x: 1, tags: ['p', 'q'] });
  expect(client.context('a', { tags: ['p', 'q'], x: 1, none: undefined, nil: null })).toBe(entry);
  expect(client.context('a', { x: '1', tags: ['p', 'q'] })).toBe(entry);
  expect(entry.key).toBe('a;tags=p;tags=q;x=1');
});

test.each([
  ['another context', 'b', { x: 1 }],
  ['another value', 'a', { x: 2 }],
  ['one more', 'a', { x: 1, y: 1 }],
  ['one less', 'a', {}],
  ['a value that looks like two parameters', 'a', { x: '1;y=1' }],
])('%s is another entry', (_, context, params) => {
  const client = bench.open();
  expect(client.context(context, params)).not.toBe(client.context('a', { x: 1 }));
});

test('a comma in a list is not the end of an element', () => {
  const client = bench.open();
  expect(client.context('a', { tags: ['p,q'] })).not.toBe(client.context('a', { tags: ['p', 'q'] }));
  expect(client.context('a', { tags: ['q', 'p'] })).not.toBe(client.context('a', { tags: ['p', 'q'] }));
});

test('lists agree as a whole', async () => {
  const client = bench.open();
  bench.server.reads['tagged'] = () => ({ rows: [] });
  for (const tags of [['p', 'q'], ['p'], ['p,q']]) client.context('tagged', { tags }).subscribe(() => {});
  await bench.server.rest();
  bench.server.log.length = 0;
  client.invalidate({ context: 'tagged', params: { tags: ['p', 'q'] } });
  await bench.server.rest();
  expect(bench.server.log).toEqual(['tagged;tags=p,q']);
});

test('text that no URL can carry is refused', () => {
  expect(() => bench.open().context('a', { x: '\ud800' })).toThrow(URIError);
});

import { check, type Checked, length, pattern, range, required } from '@mizan/base/validate';
import { expect, test } from 'vitest';
import { bundle } from '../../scripts/size.js';
import { checkAddCard } from '../../fixtures/board/api.js';

test('errors are told by path, in the order of the rules', () => {
  const errors: Checked = {};
  check(errors, 'card.title', 'too long', length(1, 3), pattern('[0-9]+'));
  check(errors, 'card.stars', 9, range({ max: 5 }));
  check(errors, 'card.due', null, required());
  check(errors, 'card.note', undefined, length(1));
  expect(errors).toEqual({
    'card.title': ['must be between 1 and 3 characters long', 'must match the pattern [0-9]+'],
    'card.stars': ['must be at most 5'],
    'card.due': ['is required'],
  });
});

test('generated checks say what the server would say', () => {
  expect(checkAddCard({ board_id: 1, title: '' })).toEqual({ title: ['must be between 1 and 80 characters long'] });
  expect(checkAddCard({ board_id: 1, title: 'a' })).toEqual({});
});

const endless = [['(a+)+b'], ['([a-z]*)*'], ['(?:a{1,}b?)+c'], ['(\\w+\\s?)*!']];

test.each(endless)('%s is left to the server: a browser could hang over it', (source) => {
  expect(pattern(source)('a'.repeat(50))).toBeUndefined();
});

test.each([['[a-z]+(-[a-z]+)*'], ['(?:[a-z]+\\.)+com']])('%s is not', (source) => {
  expect(pattern(source)('9')).toBe(`must match the pattern ${source}`);
});

test('who checks lengths alone ships nothing else', async () => {
  const text = await bundle("export { check, length } from '@mizan/base/validate';");
  expect(text).toContain('must be');
  expect(text).not.toMatch(/email|phone|BigInt|pattern/);
});

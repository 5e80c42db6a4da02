import { expect, test } from 'vitest';
import { share } from '../../base/src/share.js';
import { Bench } from '../support/client.js';

const bench = new Bench();

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

test('what is equal stays the same object', () => {
  const old = { rows: [{ id: 1, tags: ['x'] }], more: { deep: [1, 2] }, none: null };
  expect(share(old, copy(old))).toBe(old);
});

test('what differs is new, and its neighbours are not', () => {
  const old = { rows: [{ id: 1 }, { id: 2, text: 'b' }], more: { deep: [1, 2] } };
  const next = share<typeof old>(old, { rows: [{ id: 1 }, { id: 2, text: 'B' }], more: { deep: [1, 2] } });
  expect(next.rows[0]).toBe(old.rows[0]);
  expect(next.more).toBe(old.more);
  expect(next.rows).not.toBe(old.rows);
  expect(next).toEqual({ rows: [{ id: 1 }, { id: 2, text: 'B' }], more: { deep: [1, 2] } });
});

test('a row that moved is the same row', () => {
  const old = [{ id: 1 }, { id: 2 }, { id: 3 }];
  const next = share<typeof old>(old, [{ id: 9 }, { id: 3 }, { id: 1 }]);
  expect(next).toEqual([{ id: 9 }, { id: 3 }, { id: 1 }]);
  expect(next.slice(1)).toEqual([old[2], old[0]]);
  expect([next[1], next[2]].map((row) => old.indexOf(row!))).toEqual([2, 0]);
});

test.each([
  ['shorter list', [1, 2, 3], [1, 2]],
  ['longer list', [1], [1, 2]],
  ['list for an object', { 0: 'a' }, ['a']],
  ['object for a list', ['a'], { 0: 'a' }],
  ['other member', { a: 1 }, { b: 1 }],
  ['member less', { a: 1, b: 2 }, { a: 1 }],
  ['null for an object', { a: { b: 1 } }, { a: null }],
  ['object for null', { a: null }, { a: { b: 1 } }],
  ['rows without a key', [{ a: 1 }, { a: 2 }], [{ a: 2 }]],
  ['rows with keys that repeat', [{ id: 1, a: 1 }, { id: 1, a: 2 }], [{ id: 1, a: 2 }, { id: 1, a: 1 }]],
  ['rows that are null', [null, { id: 1 }], [{ id: 1 }, null]],
])('%s', (_, old, next) => {
  expect(share(copy(old), copy(next))).toEqual(next);
});

test('a member named __proto__ is data like any other', () => {
  const next = share({ a: 1 }, JSON.parse('{"__proto__":{"polluted":true},"a":1}') as object);
  expect(Object.keys(next)).toEqual(['__proto__', 'a']);
  expect((next as { polluted?: unknown }).polluted).toBeUndefined();
  expect(share(next, JSON.parse('{"__proto__":{"polluted":true},"a":1}'))).toBe(next);
});

test('random values: always equal to the new one, and the old one itself when nothing changed', () => {
  let seed = 7;
  const random = (below: number) => (seed = (seed * 1664525 + 1013904223) % 2 ** 32) % below;
  const make = (depth: number): unknown => {
    const kind = random(depth > 0 ? 6 : 3);
    if (kind < 3) return [null, random(3), `t${random(3)}`][kind];
    if (kind < 5) return Array.from({ length: random(4) }, () => (random(2) ? { id: random(3), v: make(depth - 1) } : make(depth - 1)));
    return Object.fromEntries(Array.from({ length: random(4) }, () => [`m${random(4)}`, make(depth - 1)]));
  };
  for (let round = 0; round < 3000; round++) {
    const [old, next] = [make(3), make(3)];
    expect(share(old, copy(next))).toEqual(next);
    expect(share(old, copy(old))).toBe(old);
  }
});

test('a refetch that brings nothing new tells nobody of data', async () => {
  bench.open();
  await bench.watch(bench.user(), () => 0);
  const { data } = bench.user().get();
  await bench.user().refetch();
  expect(bench.user().get().data).toBe(data);
});

test('a merge leaves the identity of other rows and of other slots', async () => {
  bench.open();
  await bench.watch(bench.items(), () => 0);
  const before = bench.items().get().data!;
  await bench.client.call('edit', { id: 2, text: 'B' });
  const after = bench.items().get().data!;
  expect([0, 1, 2].map((index) => after.list[index] === before.list[index])).toEqual([true, false, true]);
});

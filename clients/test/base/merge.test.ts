import { expect, test } from 'vitest';
import { Bench } from '../support/client.js';

const bench = new Bench();

const changed = (texts: (string[] | undefined)[]) => texts.map(String).filter((each, index, all) => each !== all[index - 1]);

test('a merge shows at once and costs no request: rows by key, new ones at the end', async () => {
  bench.open();
  await bench.watch(bench.items(), () => 0);
  await bench.client.call('edit', { id: 2, text: 'B' });
  await bench.client.call('add', { text: 'd' });
  await bench.server.rest();
  expect(bench.texts()).toEqual(['a', 'B', 'c', 'd']);
  expect(bench.server.count('items')).toBe(1);
});

test('a list of rows is merged row by row, by the key that the merge names; an object takes the place of the old one', async () => {
  bench.open();
  bench.server.reads['board'] = () => ({ cards: [{ no: 1, text: 'a' }], info: { title: 'old' }, rest: 1 });
  bench.server.calls['both'] = () => ({
    result: null,
    merge: [
      { context: 'board', slot: 'cards', key: 'no', value: [{ no: 2, text: 'b' }, { no: 1, text: 'A' }] },
      { context: 'board', slot: 'info', value: { title: 'new' } },
    ],
  });
  const board = bench.client.context('board');
  await bench.watch(board, () => 0);
  await bench.client.call('both');
  expect(board.get().data).toEqual({ cards: [{ no: 1, text: 'A' }, { no: 2, text: 'b' }], info: { title: 'new' }, rest: 1 });
});

test('a merge goes to the entries whose parameters agree', async () => {
  bench.open();
  const value = { id: 5, name: 'Zoe' };
  bench.server.calls['rename'] = () => ({ result: value, merge: [{ context: 'user', slot: 'profile', value, params: { user_id: 5 } }] });
  await Promise.all([bench.watch(bench.user(5), () => 0), bench.watch(bench.user(6), () => 0)]);
  await bench.client.call('rename');
  expect([bench.name(5), bench.name(6)]).toEqual(['Zoe', 'Bob']);
});

test('a row for a slot that is no list is fetched rather than guessed', async () => {
  bench.open();
  await bench.watch(bench.items(), () => 0);
  bench.server.calls['odd'] = () => ({ result: null, merge: [{ context: 'items', slot: 'count', key: 'id', value: { id: 1 } }] });
  await bench.client.call('odd');
  await bench.server.rest();
  expect(bench.items().get().data).toMatchObject({ count: 3 });
  expect(bench.server.count('items')).toBe(2);
});

test('a merge into an entry that is still loading has it fetched again', async () => {
  bench.open();
  bench.server.hold = (name) => name === 'items';
  const seen = await bench.watch(bench.items(), ({ list }) => list[1]!.text);
  await bench.client.call('edit', { id: 2, text: 'B' });
  await bench.server.rest();
  for (const each of bench.server.held) each.send();
  await bench.server.rest();
  expect(new Set(seen)).toEqual(new Set(['B']));
});

test('a fetch that started before a merge was written does not write over it, and another one follows', async () => {
  bench.open();
  const seen = await bench.watch(bench.items(), ({ list }) => list[1]!.text);
  bench.server.hold = (name) => name === 'items';
  bench.client.invalidate('items');
  await bench.server.rest();
  await bench.client.call('edit', { id: 2, text: 'B' });
  bench.server.held[0]!.send();
  await bench.server.rest();
  expect(bench.items().get()).toMatchObject({ isFetching: true });
  bench.server.held[1]!.send();
  await bench.server.rest();
  expect(changed(seen.map((each) => [each]))).toEqual(['b', 'B']);
  expect(bench.items().get()).toMatchObject({ isFetching: false });
  expect(bench.server.count('items')).toBe(3);
});

test('the other slots of such a fetch are shown, so that a storm of merges starves nothing', async () => {
  bench.open();
  await bench.watch(bench.items(), () => 0);
  bench.server.hold = (name) => name === 'items';
  bench.server.items = [...bench.server.items, { id: 4, text: 'd' }];
  bench.client.invalidate('items');
  await bench.server.rest();
  await bench.client.call('edit', { id: 2, text: 'B' });
  bench.server.held[0]!.send();
  await bench.server.rest();
  expect(bench.items().get().data).toEqual({ list: [1, 2, 3].map((id) => ({ id, text: ' aBc'[id] })), count: 4 });
});

test('a fetch that the stamps tell to hold the merge is written as a whole, without another request', async () => {
  bench.open();
  await bench.watch(bench.items(), () => 0);
  bench.server.hold = () => true;
  const call = bench.client.call('edit', { id: 2, text: 'B' });
  bench.client.invalidate('items');
  await bench.server.rest();
  bench.server.held[0]!.send();
  await call;
  bench.server.held[1]!.send();
  await bench.server.rest();
  expect(bench.items().get()).toMatchObject({ isFetching: false });
  expect(bench.texts()).toEqual(['a', 'B', 'c']);
  expect(bench.server.count('items')).toBe(2);
});

test('of two calls whose answers overtake one another the older never shows over the newer', async () => {
  bench.open();
  const seen = await bench.watch(bench.items(), ({ list }) => list[1]!.text);
  bench.server.hold = (name) => name === 'edit';
  const calls = ['first', 'second'].map((text) => bench.client.call('edit', { id: 2, text }));
  bench.server.held[1]!.send();
  await calls[1];
  bench.server.held[0]!.send();
  await Promise.all(calls);
  await bench.server.rest();
  expect(changed(seen.map((each) => [each]))).toEqual(['b', 'second']);
  expect(bench.server.count('items')).toBe(2);
});

test('a merge that the data holds already, by its stamp, is left out', async () => {
  bench.open();
  const seen = await bench.watch(bench.items(), ({ list }) => list[1]!.text);
  bench.server.hold = (name) => name === 'edit';
  const call = bench.client.call('edit', { id: 2, text: 'mine' });
  await bench.server.rest();
  await bench.server.calls['edit']!({ id: 2, text: 'theirs' } as never);
  await bench.items().refetch();
  bench.server.held[0]!.send();
  await call;
  await bench.server.rest();
  expect(changed(seen.map((each) => [each]))).toEqual(['b', 'theirs']);
  expect(bench.server.count('items')).toBe(2);
});

test('a merge that the stamps tell to be newer than a fetch that landed meanwhile is shown without a request', async () => {
  bench.open();
  await bench.watch(bench.items(), () => 0);
  bench.server.hold = (name) => name === 'items';
  bench.client.invalidate('items');
  await bench.server.rest();
  bench.server.hold = (name) => name === 'edit';
  const call = bench.client.call('edit', { id: 2, text: 'B' });
  bench.server.held[0]!.send();
  await bench.server.rest();
  bench.server.held[1]!.send();
  await call;
  await bench.server.rest();
  expect(bench.texts()).toEqual(['a', 'B', 'c']);
  expect(bench.server.count('items')).toBe(2);
});

test.each([
  ['there is no stamp', undefined],
  ['the stamps are of two processes', 'two'],
])('when %s, a merge in an unknown order is shown, and verified by a fetch', async (_, epoch) => {
  bench.open();
  const seen = await bench.watch(bench.items(), ({ list }) => list[1]!.text);
  bench.server.hold = (name) => name === 'edit';
  bench.server.epoch = epoch;
  const call = bench.client.call('edit', { id: 2, text: 'mine' });
  bench.server.epoch = 'one';
  await bench.server.calls['edit']!({ id: 2, text: 'theirs' } as never);
  await bench.items().refetch();
  bench.server.hold = (name) => name === 'items';
  bench.server.held[0]!.send();
  await call;
  expect(bench.texts()![1]).toBe('mine');
  await bench.server.rest();
  bench.server.held[1]!.send();
  await bench.server.rest();
  expect(changed(seen.map((each) => [each]))).toEqual(['b', 'theirs', 'mine', 'theirs']);
});

test('data that was here when the call was sent is older, whatever process answers', async () => {
  bench.open();
  await bench.watch(bench.items(), () => 0);
  bench.server.epoch = 'two';
  await bench.client.call('edit', { id: 2, text: 'B' });
  await bench.server.rest();
  expect(bench.texts()![1]).toBe('B');
  expect(bench.server.count('items')).toBe(1);
});

import { expect, test, vi } from 'vitest';
import { Bench } from '../support/client.js';

const bench = new Bench();

test('a pushed invalidation is taken like one of an answer', async () => {
  bench.open({ transport: bench.server.pushing });
  await Promise.all([bench.watch(bench.user(5), () => 0), bench.watch(bench.user(6), () => 0)]);
  bench.server.users.set(5, { id: 5, name: 'Zoe' });
  bench.server.log.length = 0;
  bench.server.push!({ invalidate: [{ context: 'user', params: { user_id: 5 } }] });
  await bench.server.rest();
  expect(bench.name(5)).toBe('Zoe');
  expect(bench.server.log).toEqual(['user;user_id=5']);
});

test('so is a pushed merge, which has no order by itself: shown, and verified', async () => {
  bench.open({ transport: bench.server.pushing });
  await bench.watch(bench.items(), () => 0);
  const merge = { context: 'items', slot: 'list', key: 'id', value: { id: 2, text: 'B' } };
  bench.server.hold = () => true;
  bench.server.push!({ merge: [merge] });
  expect(bench.texts()![1]).toBe('B');
  await bench.server.rest();
  expect(bench.server.count('items')).toBe(2);
});

test('a pushed merge with a stamp is ordered by it', async () => {
  bench.open({ transport: bench.server.pushing });
  await bench.watch(bench.items(), () => 0);
  const merge = { context: 'items', slot: 'list', key: 'id', value: { id: 2, text: 'B' } };
  bench.server.push!({ merge: [merge], version: ['one', 1, 2] });
  await bench.server.rest();
  expect(bench.texts()![1]).toBe('B');
  expect(bench.server.count('items')).toBe(1);
});

test('after a reconnection everything is stale', async () => {
  bench.open({ transport: bench.server.pushing });
  await Promise.all([bench.watch(bench.user(), () => 0), bench.watch(bench.items(), () => 0)]);
  bench.server.push!('reconnected');
  await bench.server.rest();
  expect(bench.server.log).toEqual(['user;user_id=5', 'items', 'user;user_id=5', 'items']);
});

test('where the server pushes, data does not grow old by itself', async () => {
  bench.fakeTime();
  bench.open({ transport: bench.server.pushing });
  await bench.watch(bench.user(), () => 0);
  vi.advanceTimersByTime(1e9);
  await bench.watch(bench.user(), () => 0);
  expect(bench.server.count('user')).toBe(1);
});

test('a client that is disposed listens no more', () => {
  bench.open({ transport: bench.server.pushing });
  bench.client.dispose();
  expect(bench.server.push).toBeUndefined();
});

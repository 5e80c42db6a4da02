// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { Bench } from '../support/client.js';

const bench = new Bench();

const rendered = [{ context: 'items', data: { list: [{ id: 2, text: 'SSR' }], count: 1 }, version: 'one;0;0' }];

test('what the server rendered is there at once, and is as fresh as an answer', async () => {
  bench.fakeTime();
  bench.open({ hydrate: rendered, staleTime: 1000 });
  expect(bench.items().get()).toMatchObject({ status: 'success', isFetching: false, data: { count: 1 } });
  await bench.watch(bench.items(), () => 0);
  expect(bench.server.log).toEqual([]);
  vi.advanceTimersByTime(1001);
  await bench.watch(bench.items(), () => 0);
  expect(bench.server.log).toEqual(['items']);
});

test('the first paint stays what the server rendered, whatever has come since', async () => {
  bench.open({ hydrate: rendered });
  await bench.items().refetch();
  expect(bench.items().initial()).toMatchObject({ status: 'success', data: { count: 1 } });
  expect(bench.items().get().data).toMatchObject({ count: 3 });
});

test('where the server rendered nothing, the first paint is loading, whatever has come since', async () => {
  bench.open();
  await bench.user().ready();
  expect(bench.user().initial()).toMatchObject({ status: 'loading', isFetching: false });
});

test('merges are ordered against the stamp that was rendered', async () => {
  bench.open({ hydrate: rendered });
  bench.server.hold = (name) => name === 'edit';
  bench.items().subscribe(() => {});
  const call = bench.client.call('edit', { id: 2, text: 'B' });
  bench.server.held[0]!.send();
  await call;
  await bench.server.rest();
  expect(bench.texts()).toEqual(['B']);
  expect(bench.server.count('items')).toBe(0);
});

test('what is old is fetched when the page is shown again, and when the network is back: once', async () => {
  bench.open({ staleTime: -1 });
  await bench.watch(bench.user(), () => 0);
  await bench.items().ready();
  bench.server.log.length = 0;
  for (let each = 0; each < 5; each++) document.dispatchEvent(new Event('visibilitychange'));
  window.dispatchEvent(new Event('online'));
  await bench.server.rest();
  expect(bench.server.log).toEqual(['user;user_id=5']);
});

test('a page that is hidden fetches nothing, nor does one whose data is fresh', async () => {
  bench.open({ staleTime: -1 });
  await bench.watch(bench.user(), () => 0);
  const hidden = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  document.dispatchEvent(new Event('visibilitychange'));
  hidden.mockRestore();
  await bench.server.rest();
  expect(bench.server.log).toEqual(['user;user_id=5']);
});

test('refetchOnWindowFocus switches off the one, and not the other', async () => {
  bench.open({ staleTime: -1, refetchOnWindowFocus: false });
  await bench.watch(bench.user(), () => 0);
  document.dispatchEvent(new Event('visibilitychange'));
  await bench.server.rest();
  expect(bench.server.log).toHaveLength(1);
  window.dispatchEvent(new Event('online'));
  await bench.server.rest();
  expect(bench.server.log).toHaveLength(2);
});

test('a client that is disposed does not wake', async () => {
  bench.open({ staleTime: -1 });
  await bench.watch(bench.user(), () => 0);
  bench.client.dispose();
  bench.user().subscribe(() => {});
  await bench.server.rest();
  bench.server.log.length = 0;
  window.dispatchEvent(new Event('online'));
  document.dispatchEvent(new Event('visibilitychange'));
  await bench.server.rest();
  expect(bench.server.log).toEqual([]);
});

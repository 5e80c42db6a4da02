import { MizanError } from '@mizan/base';
import { expect, test, vi } from 'vitest';
import { Bench } from '../support/client.js';

const bench = new Bench();

test('fifty subscribers of an entry make one request', async () => {
  bench.open();
  for (let index = 0; index < 50; index++) bench.user().subscribe(() => {});
  expect(bench.user().get()).toMatchObject({ status: 'loading', isFetching: true });
  await bench.server.rest();
  expect(bench.user().get()).toEqual({
    status: 'success',
    data: { profile: { id: 5, name: 'Ann' }, theme: 'dark' },
    error: undefined,
    isFetching: false,
  });
  expect(bench.server.log).toEqual(['user;user_id=5']);
});

test('nothing is fetched that nobody asked for', async () => {
  bench.open();
  expect(bench.user().get()).toMatchObject({ status: 'loading', isFetching: false });
  await bench.server.rest();
  expect(bench.server.log).toEqual([]);
});

test('ready answers with fresh data at once, and fetches what is not there', async () => {
  bench.open();
  expect((await bench.user().ready()).theme).toBe('dark');
  expect((await bench.user().ready()).theme).toBe('dark');
  expect(bench.server.count('user')).toBe(1);
});

test('everybody who waits for the same data has the same promise', async () => {
  bench.open();
  const promise = bench.user().ready();
  expect(bench.user().ready()).toBe(promise);
  await promise;
});

test('ready asks again when the data is older than it may be', async () => {
  bench.fakeTime();
  bench.open({ staleTime: 1000 });
  await bench.user().ready();
  bench.server.users.set(5, { id: 5, name: 'Eve' });
  vi.advanceTimersByTime(1001);
  expect((await bench.user().ready()).profile.name).toBe('Eve');
});

test('data that is older than it may be is fetched again by the next who looks', async () => {
  bench.fakeTime();
  bench.open({ staleTime: 1000 });
  bench.user().subscribe(() => {})();
  await bench.user().ready();
  bench.user().subscribe(() => {});
  await bench.server.rest();
  expect(bench.server.count('user')).toBe(1);
  vi.advanceTimersByTime(1001);
  bench.user().subscribe(() => {});
  await bench.server.rest();
  expect(bench.server.count('user')).toBe(2);
});

test('a failed refetch keeps the last good data', async () => {
  bench.open();
  await bench.watch(bench.user(), () => 0);
  bench.server.refuse = () => new MizanError('FORBIDDEN', 'no', { reason: 'guard' });
  await expect(bench.user().refetch()).rejects.toMatchObject({ code: 'FORBIDDEN', details: { reason: 'guard' } });
  expect(bench.user().get()).toMatchObject({ status: 'error', isFetching: false, data: { theme: 'dark' }, error: { code: 'FORBIDDEN' } });
  bench.server.refuse = () => undefined;
  await bench.user().refetch();
  expect(bench.user().get()).toMatchObject({ status: 'success', error: undefined });
});

test('whatever a transport rejects with is an error of Mizan', async () => {
  bench.open();
  const cause = new TypeError('socket closed');
  bench.server.refuse = () => cause;
  const error = await bench.user().ready().catch((thrown: unknown) => thrown);
  expect(MizanError.is(error)).toBe(true);
  expect(error).toMatchObject({ code: 'NETWORK', message: 'socket closed', cause });
});

test('an entry in error is fetched again by the next who looks', async () => {
  bench.open();
  bench.server.refuse = () => new MizanError('NOT_FOUND', 'no');
  await bench.watch(bench.user(), () => 0);
  expect(bench.user().get()).toMatchObject({ status: 'error', data: undefined });
  bench.server.refuse = () => undefined;
  await bench.watch(bench.user(), () => 0);
  expect(bench.user().get()).toMatchObject({ status: 'success' });
});

test('a request that nobody waits for any more is aborted, and leaves nothing behind', async () => {
  bench.open();
  bench.server.hold = () => true;
  const end = bench.user().subscribe(() => {});
  await bench.server.rest();
  end();
  await bench.server.rest();
  expect(bench.server.held[0]!.signal!.aborted).toBe(true);
  expect(bench.user().get()).toMatchObject({ status: 'loading', isFetching: false });
  bench.server.hold = () => false;
  await bench.user().ready();
  expect(bench.server.count('user')).toBe(2);
});

test('who leaves and comes back within a task finds the request under way', async () => {
  bench.open();
  bench.server.hold = () => true;
  const end = bench.user().subscribe(() => {});
  await bench.server.rest();
  end();
  bench.user().subscribe(() => {});
  await bench.server.rest();
  expect(bench.server.held.map(({ signal }) => signal!.aborted)).toEqual([false]);
});

test('of parameters that change quickly only the last are shown, and all other requests are aborted', async () => {
  bench.open();
  bench.server.hold = () => true;
  let end = () => {};
  for (const query of ['m', 'mi', 'miz', 'mizan']) {
    end();
    end = bench.client.context('search', { query }).subscribe(() => {});
    await bench.server.rest();
  }
  for (const each of bench.server.held.toReversed()) each.send();
  await bench.server.rest();
  expect(bench.server.held.map(({ signal }) => signal!.aborted)).toEqual([true, true, true, false]);
  expect(bench.client.context('search', { query: 'mizan' }).get()).toMatchObject({ data: { hits: ['hit:mizan'] } });
  expect(bench.client.context('search', { query: 'm' }).get().data).toBeUndefined();
});

test('a subscriber that throws keeps nobody else from being told', async () => {
  bench.open();
  bench.catchStrays();
  const end = bench.user().subscribe(() => {
    throw new Error('of the application');
  });
  const seen = await bench.watch(bench.user(), ({ theme }) => theme);
  expect(seen).toEqual(['dark']);
  expect(bench.strays).toHaveLength(2);
  end();
});

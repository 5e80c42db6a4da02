import { MizanError } from '@mizan/base';
import { expect, test, vi } from 'vitest';
import { Bench } from '../support/client.js';

const bench = new Bench();

test('reset shows nothing of the user before, and no answer to that user lands', async () => {
  bench.open();
  bench.server.hold = (name) => name.startsWith('user');
  const seen = await bench.watch(bench.user(), ({ profile }) => profile.name);
  bench.server.held[0]!.send();
  await bench.server.rest();
  bench.client.invalidate('user');
  await bench.server.rest();
  bench.server.users.set(5, { id: 5, name: 'New' });
  bench.client.reset();
  expect(bench.user().get()).toMatchObject({ status: 'loading', data: undefined, isFetching: true });
  bench.server.held[1]!.send();
  await bench.server.rest();
  expect(bench.user().get().data).toBeUndefined();
  bench.server.held[2]!.send();
  await bench.server.rest();
  expect(new Set(seen)).toEqual(new Set(['Ann', 'New']));
});

test('a call that was under way when the client was reset ends without effect', async () => {
  bench.open();
  await Promise.all([bench.watch(bench.items(), () => 0), bench.watch(bench.user(), () => 0)]);
  bench.server.hold = (name) => name === 'edit';
  const call = bench.client.call('edit', { id: 2, text: 'old user' });
  await bench.server.rest();
  bench.server.items = [{ id: 2, text: 'new user' }];
  bench.client.reset();
  await bench.server.rest();
  bench.server.held[0]!.send();
  await expect(call).rejects.toMatchObject({ code: 'ABORTED' });
  await bench.server.rest();
  expect(bench.texts()).toEqual(['new user']);
  expect(bench.server.count('items')).toBe(2);
});

test('an optimistic update of the user before is not shown to the next', async () => {
  bench.open();
  await bench.watch(bench.user(), () => 0);
  bench.server.hold = (name) => name === 'nothing';
  const update = () => ({ profile: { id: 5, name: 'Secret' } });
  const call = bench.client.call('nothing', {}, { optimistic: [{ context: 'user', update }] });
  bench.client.reset();
  await bench.server.rest();
  expect(bench.name()).toBe('Ann');
  bench.server.held[0]!.send();
  await expect(call).rejects.toMatchObject({ code: 'ABORTED' });
  expect(bench.name()).toBe('Ann');
});

test('data that nobody looks at is kept for a while, and then forgotten', async () => {
  bench.fakeTime();
  bench.open({ gcTime: 1000 });
  const end = bench.user().subscribe(() => {});
  await bench.server.rest();
  vi.advanceTimersByTime(5000);
  expect(bench.name()).toBe('Ann');
  end();
  vi.advanceTimersByTime(999);
  expect(bench.name()).toBe('Ann');
  vi.advanceTimersByTime(1);
  expect(bench.name()).toBeUndefined();
});

test('who looks again in time keeps it', async () => {
  bench.fakeTime();
  bench.open({ gcTime: 1000 });
  bench.user().subscribe(() => {})();
  vi.advanceTimersByTime(500);
  bench.user().subscribe(() => {});
  await bench.server.rest();
  vi.advanceTimersByTime(5000);
  expect(bench.name()).toBe('Ann');
});

test('a gcTime without end is one, and no timer that fires at once', async () => {
  bench.open({ gcTime: Infinity });
  await bench.user().ready();
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(bench.name()).toBe('Ann');
});

test('a handle that was kept longer than its entry works, and is of one mind with newer ones', async () => {
  bench.fakeTime();
  bench.open({ gcTime: 1000 });
  const old = bench.user();
  vi.advanceTimersByTime(1000);
  const young = bench.user();
  young.subscribe(() => {});
  const seen = await bench.watch(old, ({ theme }) => theme);
  expect(seen).toEqual(['dark']);
  expect(old.get()).toBe(young.get());
});

test('a fetch is tried again on NETWORK and INTERNAL_ERROR, three times, later each time', async () => {
  bench.fakeTime();
  const client = bench.open();
  client.dispose();
  const { transport } = bench.server;
  const { createClient } = await import('@mizan/base');
  bench.client = createClient({ transport });
  bench.server.refuse = () => new MizanError('INTERNAL_ERROR', '');
  bench.user().subscribe(() => {});
  await bench.server.rest();
  for (const [index, delay] of [1000, 2000, 4000].entries()) {
    expect(bench.server.log).toHaveLength(index + 1);
    await vi.advanceTimersByTimeAsync(delay - 1);
    expect(bench.server.log).toHaveLength(index + 1);
    await vi.advanceTimersByTimeAsync(1);
  }
  expect(bench.server.log).toHaveLength(4);
  expect(bench.user().get()).toMatchObject({ status: 'error', isFetching: false });
  bench.client.dispose();
});

test('no other error is worth another try', async () => {
  bench.fakeTime();
  const { createClient } = await import('@mizan/base');
  bench.client = createClient({ transport: bench.server.transport });
  bench.server.refuse = () => new MizanError('NOT_FOUND', '');
  bench.user().subscribe(() => {});
  await vi.advanceTimersByTimeAsync(60_000);
  expect(bench.server.log).toHaveLength(1);
  bench.client.dispose();
});

test('a retry that starts after an invalidation is an answer to it', async () => {
  bench.fakeTime();
  bench.open({ retry: (attempt) => (attempt < 3 ? 100 : undefined) });
  bench.server.refuse = () => new MizanError('NETWORK', '');
  bench.user().subscribe(() => {});
  await bench.server.rest();
  for (let each = 0; each < 2; each++) {
    bench.client.invalidate('user');
    await bench.server.rest();
  }
  expect(bench.server.log).toHaveLength(2);
  bench.server.refuse = () => undefined;
  await vi.advanceTimersByTimeAsync(100);
  expect(bench.user().get()).toMatchObject({ status: 'success', isFetching: false });
  expect(bench.server.log).toHaveLength(3);
});

test('who waits for a client that is disposed hears of it', async () => {
  bench.open();
  bench.server.hold = () => true;
  const promise = bench.user().ready();
  await bench.server.rest();
  bench.client.dispose();
  await expect(promise).rejects.toMatchObject({ code: 'ABORTED' });
});

test('a retry that throws is a failure like any other', async () => {
  bench.catchStrays();
  bench.open({
    retry() {
      throw new Error('of the application');
    },
  });
  bench.server.refuse = () => new MizanError('NETWORK', '');
  await bench.watch(bench.user(), () => 0);
  expect(bench.user().get()).toMatchObject({ status: 'error', isFetching: false });
  expect(bench.strays).toHaveLength(1);
});

test('a client that is disposed asks nothing more', async () => {
  bench.open();
  bench.server.hold = () => true;
  bench.user().subscribe(() => {});
  await bench.server.rest();
  bench.client.dispose();
  expect(bench.server.held[0]!.signal!.aborted).toBe(true);
  await bench.server.rest();
  expect(bench.server.log).toHaveLength(1);
});

import { MizanError, type OptimisticUpdate } from '@mizan/base';
import { expect, test } from 'vitest';
import { Bench, type Items, type User } from '../support/client.js';

const bench = new Bench();

const named = (name: string, user_id = 5): OptimisticUpdate => ({
  context: 'user',
  params: { user_id },
  update: (data: User): User => ({ ...data, profile: { ...data.profile, name } }),
});

const texted = (id: number, text: string): OptimisticUpdate => ({
  context: 'items',
  update: (data: Items): Items => ({ ...data, list: data.list.map((each) => (each.id === id ? { id, text } : each)) }),
});

const refused = new MizanError('CONFLICT', 'no');

test('an update is shown at once, and taken back when the call fails', async () => {
  bench.open();
  await bench.watch(bench.user(), () => 0);
  const before = bench.user().get().data;
  bench.server.refuse = (name) => name === 'rename' && refused;
  const call = bench.client.call('rename', { user_id: 5, name: 'Opt' }, { optimistic: [named('Opt')] });
  expect(bench.name()).toBe('Opt');
  await expect(call).rejects.toBe(refused);
  expect(bench.user().get().data).toEqual(before);
  expect(bench.server.count('user')).toBe(1);
});

test('it is shown on the entries that agree, and on no other context', async () => {
  bench.open();
  await Promise.all([bench.watch(bench.user(5), () => 0), bench.watch(bench.user(6), () => 0), bench.watch(bench.items(), () => 0)]);
  bench.server.hold = () => true;
  void bench.client.call('nothing', {}, { optimistic: [named('Opt', 6), texted(1, 'A')] });
  expect([bench.name(5), bench.name(6), bench.texts()]).toEqual(['Ann', 'Opt', ['A', 'b', 'c']]);
});

test('failing takes back one call, and neither the other nor what a fetch brought meanwhile', async () => {
  bench.open();
  await bench.watch(bench.items(), () => 0);
  bench.server.hold = (name) => name !== 'items';
  bench.server.refuse = (name) => name === 'nothing' && refused;
  const bad = bench.client.call('nothing', {}, { optimistic: [texted(1, 'bad')] });
  const good = bench.client.call('edit', { id: 2, text: 'good' }, { optimistic: [texted(2, 'good')] });
  bench.server.items = bench.server.items.map((each) => (each.id === 3 ? { id: 3, text: 'server' } : each));
  await bench.items().refetch();
  expect(bench.texts()).toEqual(['bad', 'good', 'server']);
  bench.server.held[0]!.send();
  await expect(bad).rejects.toBe(refused);
  expect(bench.texts()).toEqual(['a', 'good', 'server']);
  bench.server.held[1]!.send();
  await good;
  await bench.server.rest();
  expect(bench.texts()).toEqual(['a', 'good', 'server']);
});

test('between the answer and the data that it called stale, the old value never flashes', async () => {
  bench.open();
  const seen = await bench.watch(bench.user(), ({ profile }) => profile.name);
  bench.server.hold = (name) => name.startsWith('user');
  await bench.client.call('rename', { user_id: 5, name: 'Opt' }, { optimistic: [named('Opt')] });
  await bench.server.rest();
  expect(bench.name()).toBe('Opt');
  bench.server.users.set(5, { id: 5, name: 'Eve' });
  bench.server.held[0]!.send();
  await bench.server.rest();
  bench.client.invalidate('user');
  await bench.server.rest();
  bench.server.held[1]!.send();
  await bench.server.rest();
  expect(seen.filter((each, index) => each !== seen[index - 1])).toEqual(['Ann', 'Opt', 'Eve']);
});

test('once that data has landed, the update is gone: what others change later shows', async () => {
  bench.open();
  await bench.watch(bench.user(), () => 0);
  await bench.client.call('rename', { user_id: 5, name: 'Opt' }, { optimistic: [named('Opt')] });
  await bench.server.rest();
  bench.server.users.set(5, { id: 5, name: 'Eve' });
  await bench.user().refetch();
  expect(bench.name()).toBe('Eve');
});

test('in a storm it goes with the first request that started after the answer', async () => {
  bench.open();
  await bench.watch(bench.user(), () => 0);
  bench.server.hold = (name) => name.startsWith('user');
  await bench.client.call('rename', { user_id: 5, name: 'Opt' }, { optimistic: [named('Opt')] });
  await bench.server.rest();
  for (let each = 0; each < 3; each++) {
    bench.server.users.set(5, { id: 5, name: 'Eve' });
    bench.client.invalidate('user');
    await bench.server.rest();
  }
  bench.server.held[1]!.send();
  await bench.server.rest();
  expect(bench.user().get()).toMatchObject({ isFetching: true, data: { profile: { name: 'Eve' } } });
});

test('a request that was under way when the answer came does not end it', async () => {
  bench.open();
  await bench.watch(bench.user(), () => 0);
  bench.server.hold = (name) => name.startsWith('user');
  for (let each = 0; each < 2; each++) {
    bench.client.invalidate('user');
    await bench.server.rest();
  }
  await bench.client.call('rename', { user_id: 5, name: 'Opt' }, { optimistic: [named('Opt')] });
  bench.server.held[1]!.send();
  await bench.server.rest();
  expect(bench.user().get()).toMatchObject({ isFetching: true, data: { profile: { name: 'Opt' } } });
});

test('a merge takes its place in the same breath: a row that was made up is not there twice', async () => {
  bench.open();
  const seen = await bench.watch(bench.items(), ({ list }) => list.map(({ text }) => text).join(''));
  const added: OptimisticUpdate = {
    context: 'items',
    update: (data: Items): Items => ({ ...data, list: [...data.list, { id: -1, text: 'd' }] }),
  };
  await bench.client.call('add', { text: 'd' }, { optimistic: [added] });
  await bench.server.rest();
  expect(new Set(seen)).toEqual(new Set(['abc', 'abcd']));
  expect(bench.items().get().data!.list[3]).toEqual({ id: 4, text: 'd' });
});

test('a merge that is not shown, being in no known order, leaves the update until the data is there', async () => {
  bench.open();
  const seen = await bench.watch(bench.items(), ({ list }) => list[1]!.text);
  bench.server.hold = (name) => name === 'edit';
  const first = bench.client.call('edit', { id: 2, text: 'first' }, { optimistic: [texted(2, 'first')] });
  const second = bench.client.call('edit', { id: 2, text: 'second' });
  bench.server.held[1]!.send();
  await second;
  bench.server.hold = (name) => name === 'items';
  bench.server.held[0]!.send();
  await first;
  await bench.server.rest();
  bench.server.held[2]!.send();
  await bench.server.rest();
  expect(seen.filter((each, index) => each !== seen[index - 1])).toEqual(['b', 'first', 'second']);
});

test('an entry that comes up while the call is under way shows it too', async () => {
  bench.open();
  bench.server.hold = (name) => name === 'rename';
  const call = bench.client.call('rename', { user_id: 5, name: 'Opt' }, { optimistic: [named('Opt')] });
  await bench.watch(bench.user(), () => 0);
  bench.server.users.set(5, { id: 5, name: 'Other' });
  await bench.user().refetch();
  expect(bench.name()).toBe('Opt');
  bench.server.held[0]!.send();
  await call;
  await bench.server.rest();
});

test('an update that throws is reported, and leaves what there was', async () => {
  bench.open();
  bench.catchStrays();
  await bench.watch(bench.user(), () => 0);
  const broken: OptimisticUpdate = {
    context: 'user',
    update() {
      throw new Error('of the application');
    },
  };
  await bench.client.call('nothing', {}, { optimistic: [broken] });
  await bench.server.rest();
  expect(bench.name()).toBe('Ann');
  expect(bench.strays).not.toHaveLength(0);
});

test.each(['NETWORK', 'TIMEOUT', 'ABORTED', 'INTERNAL_ERROR'] as const)(
  'after %s nobody knows what happened: it is taken back, and what the mutation affects is fetched',
  async (code) => {
    bench.open();
    await Promise.all([bench.watch(bench.user(5), () => 0), bench.watch(bench.user(6), () => 0), bench.watch(bench.items(), () => 0)]);
    bench.server.log.length = 0;
    bench.server.hold = (name) => name === 'rename';
    const affects = [{ context: 'user', params: { user_id: 5 } }];
    const call = bench.client.call('rename', { user_id: 5, name: 'Opt' }, { optimistic: [named('Opt')], affects });
    bench.server.hold = () => true;
    bench.server.held[0]!.fail(new MizanError(code, ''));
    await expect(call).rejects.toMatchObject({ code });
    expect(bench.name()).toBe('Ann');
    await bench.server.rest();
    bench.server.held[1]!.send();
    await bench.server.rest();
    expect(bench.name()).toBe('Opt');
    expect(bench.server.log).toEqual(['rename', 'user;user_id=5']);
  },
);

test('without word of what it affects, all is fetched; a refusal costs nothing', async () => {
  bench.open();
  await Promise.all([bench.watch(bench.user(), () => 0), bench.watch(bench.items(), () => 0)]);
  bench.server.refuse = (name) => name === 'nothing' && new MizanError('NETWORK', '');
  await bench.client.call('nothing').catch(() => {});
  await bench.server.rest();
  expect(bench.server.log).toEqual(['user;user_id=5', 'items', 'nothing', 'user;user_id=5', 'items']);
  bench.server.refuse = (name) => name === 'nothing' && refused;
  await bench.client.call('nothing').catch(() => {});
  await bench.server.rest();
  expect(bench.server.log.slice(5)).toEqual(['nothing']);
});

test('a call is sent once, whatever it fails with', async () => {
  bench.open({ retry: () => 0 });
  bench.server.refuse = () => new MizanError('NETWORK', '');
  await bench.client.call('bump').catch(() => {});
  await bench.server.rest();
  expect(bench.server.log).toEqual(['bump']);
});

import { expect, test } from 'vitest';
import { Bench, type User } from '../support/client.js';

const bench = new Bench();

test('an answer names what is stale, and only that is fetched again', async () => {
  bench.open();
  await Promise.all([bench.watch(bench.user(5), () => 0), bench.watch(bench.user(6), () => 0), bench.watch(bench.items(), () => 0)]);
  bench.server.log.length = 0;
  await bench.client.call('rename', { user_id: 5, name: 'Zoe' });
  await bench.server.rest();
  expect(bench.name(5)).toBe('Zoe');
  expect(bench.server.log).toEqual(['rename', 'user;user_id=5']);
});

test.each([
  ['a context', 'user', ['user;user_id=5', 'user;user_id=6']],
  ['a context with parameters', { context: 'user', params: { user_id: 6 } }, ['user;user_id=6']],
  ['a member', { context: 'user', function: 'profile' }, ['user;user_id=5', 'user;user_id=6']],
  ['a member with parameters', { context: 'user', function: 'profile', params: { user_id: 5 } }, ['user;user_id=5']],
  ['everything', undefined, ['user;user_id=5', 'user;user_id=6', 'items']],
  ['parameters that are null, which are absent', { context: 'user', params: { user_id: null } }, ['user;user_id=5', 'user;user_id=6']],
  ['parameters in another spelling of the same', { context: 'user', params: { user_id: '5' } }, ['user;user_id=5']],
  ['parameters that no entry has', { context: 'user', params: { user_id: 7 } }, []],
] as const)('%s', async (_, what, fetched) => {
  bench.open();
  await Promise.all([bench.watch(bench.user(5), () => 0), bench.watch(bench.user(6), () => 0), bench.watch(bench.items(), () => 0)]);
  bench.server.log.length = 0;
  bench.client.invalidate(what);
  await bench.server.rest();
  expect(bench.server.log).toEqual(fetched);
});

test('an entry without the parameter shows everything, so it is stale as well', async () => {
  bench.open();
  bench.server.reads['cards'] = () => ({ cards: [] });
  for (const params of [{}, { owner: 1 }, { owner: 2 }]) await bench.client.context('cards', params).ready();
  for (const params of [{}, { owner: 1 }, { owner: 2 }]) bench.client.context('cards', params).subscribe(() => {});
  bench.server.log.length = 0;
  bench.client.invalidate({ context: 'cards', params: { owner: 1 } });
  await bench.server.rest();
  expect(bench.server.log).toEqual(['cards', 'cards;owner=1']);
});

test('any number of invalidations in a task make one request', async () => {
  bench.open();
  await bench.watch(bench.items(), () => 0);
  for (let index = 0; index < 5; index++) bench.client.invalidate('items');
  await bench.server.rest();
  expect(bench.server.count('items')).toBe(2);
});

test('what nobody looks at is fetched only when somebody does', async () => {
  bench.open();
  await bench.items().ready();
  bench.client.invalidate('items');
  await bench.server.rest();
  expect(bench.server.count('items')).toBe(1);
  await bench.watch(bench.items(), () => 0);
  expect(bench.server.count('items')).toBe(2);
});

test('a request that started before the invalidation is no answer to it', async () => {
  bench.open();
  const seen = await bench.watch(bench.user(), ({ profile }) => profile.name);
  bench.server.hold = (name) => name.startsWith('user');
  bench.client.invalidate('user');
  await bench.server.rest();
  await bench.client.call('rename', { user_id: 5, name: 'Zoe' });
  await bench.server.rest();
  expect(bench.server.held.map(({ signal }) => signal!.aborted)).toEqual([true, false]);
  bench.server.held[1]!.send();
  await bench.server.rest();
  expect(seen.filter((name, index) => name !== seen[index - 1])).toEqual(['Ann', 'Zoe']);
});

test('nor is the very first one', async () => {
  bench.open();
  bench.server.hold = (name) => name.startsWith('user');
  const seen = await bench.watch(bench.user(), ({ profile }) => profile.name);
  await bench.client.call('rename', { user_id: 5, name: 'Zoe' });
  await bench.server.rest();
  for (const each of bench.server.held) each.send();
  await bench.server.rest();
  expect(seen).toEqual(['Zoe']);
});

test('nor is one that somebody waits for without looking', async () => {
  bench.open();
  bench.server.hold = (name) => name.startsWith('user');
  const promise = bench.client.context<User>('user', { user_id: 5 }).ready();
  await bench.server.rest();
  await bench.client.call('rename', { user_id: 5, name: 'Zoe' });
  await bench.server.rest();
  for (const each of bench.server.held) each.send();
  expect((await promise).profile.name).toBe('Zoe');
});

test('a superseded answer never writes, even where its transport did not stop', async () => {
  const { transport } = bench.server;
  bench.open({ transport: { ...transport, fetch: (context, params) => transport.fetch(context, params, new AbortController().signal) } });
  bench.server.hold = (name) => name.startsWith('user');
  await bench.watch(bench.user(), () => 0);
  await bench.client.call('rename', { user_id: 5, name: 'Zoe' });
  await bench.server.rest();
  bench.server.held[1]!.send();
  await bench.server.rest();
  bench.server.held[0]!.send();
  await bench.server.rest();
  expect(bench.name()).toBe('Zoe');
});

test('in a storm one request runs at a time, is shown, and another follows', async () => {
  bench.open();
  const notes = bench.client.context<{ unread: number }>('notes');
  const seen = await bench.watch(notes, ({ unread }) => unread);
  bench.server.hold = (name) => name === 'notes';
  for (let round = 0; round < 20; round++) {
    for (let each = 0; each < 3; each++) {
      await bench.client.call('bump');
      await bench.server.rest();
    }
    const open = bench.server.held.filter(({ signal }) => !signal!.aborted);
    expect(open.length).toBeLessThanOrEqual(1);
    bench.server.held.splice(0).forEach((each) => each.send());
    await bench.server.rest();
  }
  bench.server.hold = () => false;
  bench.server.held.splice(0).forEach((each) => each.send());
  await bench.server.rest();
  expect(notes.get()).toMatchObject({ data: { unread: 60 }, isFetching: false });
  expect(new Set(seen).size).toBeGreaterThan(15);
  expect(bench.server.count('notes')).toBeLessThan(30);
});

test('after a storm a request in flight is started again as before', async () => {
  bench.open();
  await bench.watch(bench.items(), () => 0);
  bench.server.hold = () => true;
  for (let each = 0; each < 3; each++) {
    bench.client.invalidate('items');
    await bench.server.rest();
  }
  expect(bench.server.held).toHaveLength(2);
  bench.server.held[1]!.send();
  await bench.server.rest();
  bench.server.held[2]!.send();
  await bench.server.rest();
  for (let each = 0; each < 2; each++) {
    bench.client.invalidate('items');
    await bench.server.rest();
  }
  expect(bench.server.held.map(({ signal }) => signal!.aborted)).toEqual([true, false, false, true, false]);
});

test('refetch answers with a request that starts after it was asked for, also in a storm', async () => {
  bench.open();
  await bench.watch(bench.user(), () => 0);
  bench.server.hold = (name) => name.startsWith('user');
  for (const name of ['Eve', 'Ida']) {
    bench.server.users.set(5, { id: 5, name });
    bench.client.invalidate('user');
    await bench.server.rest();
  }
  bench.server.users.set(5, { id: 5, name: 'Zoe' });
  const promise = bench.user().refetch();
  let answered = false;
  void promise.then(() => (answered = true));
  bench.server.held[1]!.send();
  await bench.server.rest();
  expect([answered, bench.name()]).toEqual([false, 'Ida']);
  bench.server.held[2]!.send();
  expect((await promise).profile.name).toBe('Zoe');
});

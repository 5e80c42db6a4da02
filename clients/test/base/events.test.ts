import type { ClientEvent } from '@mizan/base';
import { expect, test } from 'vitest';
import { Bench } from '../support/client.js';

const bench = new Bench();

test('every fetch, call, invalidation and merge is told, with its cause', async () => {
  const events: ClientEvent[] = [];
  bench.open({ onEvent: (event) => events.push(event) });
  await Promise.all([bench.watch(bench.user(), () => 0), bench.watch(bench.items(), () => 0)]);
  await bench.client.call('rename', { user_id: 5, name: 'Zoe' });
  await bench.client.call('edit', { id: 2, text: 'B' });
  await bench.user().refetch();
  bench.client.reset();
  await bench.server.rest();
  const what = { context: 'user', params: { user_id: 5 } };
  const keyed = events.map(({ handle, merge: _, ...rest }: ClientEvent & { handle?: { key: string }; merge?: unknown }) =>
    handle ? { ...rest, key: handle.key } : rest,
  );
  expect(keyed).toEqual([
    { type: 'fetch', key: 'user;user_id=5', cause: { kind: 'subscribe' } },
    { type: 'fetch', key: 'items', cause: { kind: 'subscribe' } },
    { type: 'call', fn: 'rename', args: { user_id: 5, name: 'Zoe' } },
    { type: 'invalidate', cause: { kind: 'invalidate', fn: 'rename', what } },
    { type: 'fetch', key: 'user;user_id=5', cause: { kind: 'invalidate', fn: 'rename', what } },
    { type: 'call', fn: 'edit', args: { id: 2, text: 'B' } },
    { type: 'merge', key: 'items', cause: { kind: 'merge', fn: 'edit' } },
    { type: 'fetch', key: 'user;user_id=5', cause: { kind: 'refetch' } },
    { type: 'fetch', key: 'user;user_id=5', cause: { kind: 'reset' } },
    { type: 'fetch', key: 'items', cause: { kind: 'reset' } },
  ]);
});

test('what is forgotten is told', () => {
  const events: ClientEvent[] = [];
  const handle = bench.open({ onEvent: (event) => events.push(event) }).context('user', { user_id: 5 });
  bench.client.dispose();
  expect(events).toEqual([{ type: 'discard', handle }]);
});

import { call } from './call.js';
import type { Client, ClientOptions } from './client.js';
import { invalidate, take } from './effects.js';
import { entryOf } from './entries.js';
import { type Kernel, showAll } from './kernel.js';
import type { Handle } from './state.js';
import { parseVersion } from './version.js';
import { wakeUp } from './wake.js';

/** Makes a client: one for a browser, one for each request on a server. */
export function createClient(options: ClientOptions): Client {
  const { transport, onEvent, refetchOnWindowFocus = true } = options;
  const kernel: Kernel = {
    gcTime: 3e5,
    staleTime: transport.listen ? Infinity : 5e3,
    retry: (attempt, { code }) => (attempt < 3 && /NET|INT/.test(code) ? 1e3 << attempt : undefined),
    ...options,
    emit: onEvent ?? (() => {}),
    entries: new Map(),
    layers: new Set(),
    clock: 0,
  };
  for (const { context, params = {}, data, version } of options.hydrate ?? []) {
    entryOf(kernel, context, params).hydrate({ data, version: parseVersion(version) });
  }
  const closing = new AbortController();
  wakeUp(kernel, refetchOnWindowFocus, closing.signal);
  const unlisten = transport.listen?.((message) => {
    if (message === 'reconnected') invalidate(kernel, { kind: message });
    else take(kernel, message, NaN);
    showAll(kernel);
  });
  return {
    context: <TData extends object>(name: string, params = {}) => entryOf(kernel, name, params).handle as Handle<TData>,
    call: (fn, args = {}, callOptions = {}) => call(kernel, fn, args, callOptions),
    invalidate: (what) => invalidate(kernel, { kind: 'invalidate', what }),
    reset() {
      kernel.layers.clear();
      transport.reset?.();
      for (const entry of kernel.entries.values()) entry.reset();
    },
    dispose() {
      closing.abort();
      unlisten?.();
      for (const entry of kernel.entries.values()) entry.discard();
    },
  };
}

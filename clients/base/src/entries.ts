import { pairs } from './canonical.js';
import { createEntry } from './entry.js';
import type { Entry, Kernel } from './kernel.js';
import type { Handle } from './state.js';

/** The entry of a context; made when it is not there. */
export function entryOf(kernel: Kernel, context: string, params: object): Entry {
  const key = [context, ...pairs(params)].join(';');
  // Looked up each time: a hidden component may hold a handle for longer than the entry is kept.
  const current = () => kernel.entries.get(key) ?? createEntry(kernel, context, params, handle);
  const handle: Handle<object> = {
    key,
    get: () => current().get(),
    initial: () => current().initial(),
    subscribe: (callback) => current().subscribe(callback),
    ready: () => current().ready(),
    refetch: () => current().refetch(),
  };
  return current();
}

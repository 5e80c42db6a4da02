import type { CallOptions } from './client.js';
import { invalidate, take } from './effects.js';
import { MizanError } from './error.js';
import { type Kernel, type Layer, showAll } from './kernel.js';

/** Calls a function, and does to the entries what the answer says. */
export async function call<TResult>(kernel: Kernel, fn: string, args: object, options: CallOptions): Promise<TResult> {
  const { optimistic = [], affects = [undefined], signal } = options;
  const sentAt = ++kernel.clock;
  const layer: Layer = { optimistic, since: Infinity };
  kernel.emit({ type: 'call', fn, args });
  kernel.layers.add(layer);
  showAll(kernel);
  let error!: MizanError;
  const answer = await kernel.transport.call(fn, args, signal).catch((thrown) => void (error = MizanError.from(thrown)));
  // A reset takes out all layers: the answer is for the user before.
  if (!kernel.layers.has(layer)) throw new MizanError('ABORTED', 'reset');
  layer.since = kernel.clock;
  if (answer) {
    take(kernel, answer, sentAt, fn);
    // Shown until what the server calls stale has been replaced: the old value never flashes.
    layer.awaited = new Set();
    for (const entry of kernel.entries.values()) if (entry.isStale(layer.since)) layer.awaited.add(entry);
  } else if (/NET|AB|TIME|INT/.test(error.code)) {
    // Nobody knows whether it has happened: what is shown may be stale.
    for (const what of affects) invalidate(kernel, { kind: 'unsure', fn, what });
  }
  if (!layer.awaited?.size) kernel.layers.delete(layer);
  showAll(kernel);
  if (!answer) throw error;
  return answer.result as TResult;
}

import { agrees, type Scope } from './canonical.js';
import type { Cause } from './event.js';
import type { Entry, Kernel } from './kernel.js';
import type { Effects } from './wire.js';

/** Makes everything stale that the cause names; all there is, if it names nothing. */
export function invalidate(kernel: Kernel, cause: Cause): void {
  const { what = {} } = cause;
  kernel.emit({ type: 'invalidate', cause });
  for (const entry of find(kernel, typeof what === 'string' ? { context: what } : what)) entry.spoil(cause);
}

/**
 * Does what an answer or a push says.
 * @param sentAt The kernel's clock when the call was sent; NaN for a push, of which that is not known.
 */
export function take(kernel: Kernel, { merge = [], invalidate: stale = [], version }: Effects, sentAt: number, fn?: string): void {
  for (const each of merge) for (const entry of find(kernel, each)) entry.merge(each, version, sentAt, { kind: 'merge', fn });
  for (const what of stale) invalidate(kernel, { kind: 'invalidate', fn, what });
}

const find = (kernel: Kernel, scope: Scope): Entry[] => [...kernel.entries.values()].filter((entry) => agrees(entry, scope));

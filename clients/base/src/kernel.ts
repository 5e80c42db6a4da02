import type { ClientOptions, OptimisticUpdate } from './client.js';
import type { Scope } from './canonical.js';
import type { Cause, ClientEvent } from './event.js';
import type { Handle } from './state.js';
import type { Bundle, Merge, Version } from './wire.js';

/** One context with one set of parameters. */
export interface Entry extends Required<Scope>, Handle<object> {
  readonly handle: Handle<object>;
  /** Brings the state up to date, and tells subscribers if it is another one. */
  show(): void;
  /** Takes over what the server rendered. */
  hydrate(bundle: Bundle): void;
  /** Fetches what is too old for somebody new. */
  wake(cause: Cause): void;
  /** Makes what is here stale, and what a request may bring that has started. */
  spoil(cause: Cause): void;
  /**
   * Writes a value into a slot, or has it fetched when nobody knows whether it is newer.
   * @param sentAt The kernel's clock when the call was sent; NaN for a push, of which that is not known.
   */
  merge(merge: Merge, call: Version | undefined, sentAt: number, cause: Cause): void;
  /** Whether it is stale, and nothing has been written into it since a time. */
  isStale(time: number): boolean;
  /** Forgets everything, then fetches what is on the screen. */
  reset(): void;
  /** Ends a request, and takes the entry out of the kernel. */
  discard(): void;
}

/** The optimistic updates of one call. */
export interface Layer {
  readonly optimistic: readonly OptimisticUpdate[];
  /** Once the call has succeeded: the entries that still show data from before it. */
  awaited?: Set<Entry>;
  /** The kernel's clock when the call succeeded. */
  since: number;
}

/** The state of one client. */
export interface Kernel extends Required<Pick<ClientOptions, 'transport' | 'gcTime' | 'staleTime' | 'retry'>> {
  readonly emit: (event: ClientEvent) => void;
  readonly entries: Map<string, Entry>;
  readonly layers: Set<Layer>;
  /** Counts starts and writes, so that they have an order. */
  clock: number;
}

/** Brings everything up to date that an optimistic update may change. */
export function showAll(kernel: Kernel): void {
  for (const entry of kernel.entries.values()) entry.show();
}

/** Runs code of the application. What it throws is an unhandled rejection, and stops nothing here. */
export function guarded<T>(action: () => T): T | void {
  try {
    return action();
  } catch (thrown) {
    void Promise.reject(thrown);
  }
}

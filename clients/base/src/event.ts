import type { MizanError } from './error.js';
import type { Invalidation, Merge } from './wire.js';

/** Why something happened. */
export interface Cause {
  /**
   * `mount`: somebody subscribed or asked for data; `refetch`: somebody asked for newer data; `wake`: the page was shown
   * again or the network came back; `unsure`: a call ended without an answer.
   */
  readonly kind: 'mount' | 'refetch' | 'wake' | 'reset' | 'invalidate' | 'merge' | 'unsure' | 'reconnected';
  /** The function whose answer it was; absent for pushes and for the application's own doing. */
  readonly fn?: string | undefined;
  /** What was invalidated. */
  readonly what?: Invalidation | undefined;
}

/** Something that a client did. */
export type ClientEvent =
  | { readonly type: 'fetch'; readonly key: string; readonly context: string; readonly params: object; readonly cause: Cause }
  | { readonly type: 'settled'; readonly key: string; readonly error: MizanError | undefined }
  | { readonly type: 'collected'; readonly key: string }
  | { readonly type: 'call'; readonly fn: string; readonly args: object }
  | { readonly type: 'answered'; readonly fn: string; readonly error: MizanError | undefined }
  | { readonly type: 'invalidate'; readonly keys: readonly string[]; readonly cause: Cause }
  | { readonly type: 'merge'; readonly key: string; readonly merge: Merge; readonly order: MergeOrder; readonly cause: Cause };

/**
 * How a merge stood to the data that it met: `newer` (written), `included` (not needed), `overlapping` (not written, and
 * the entry is fetched), `unknown` (written, and the entry is fetched).
 */
export type MergeOrder = 'newer' | 'included' | 'overlapping' | 'unknown';

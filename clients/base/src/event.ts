import type { Handle } from './state.js';
import type { Invalidation, Merge } from './wire.js';

/** Why something happened. */
export interface Cause {
  /**
   * `subscribe`: somebody subscribed or asked for data; `refetch`: somebody asked for newer data; `wake`: the page was shown
   * again or the network came back; `unsure`: a call ended without an answer.
   */
  readonly kind: 'subscribe' | 'refetch' | 'wake' | 'reset' | 'invalidate' | 'merge' | 'unsure' | 'reconnected';
  /** The function whose answer it was; absent for pushes and for the application's own doing. */
  readonly fn?: string | undefined;
  /** What was invalidated. */
  readonly what?: Invalidation | undefined;
}

/** Something that a client did. */
export type ClientEvent =
  | { readonly type: 'fetch'; readonly handle: Handle<object>; readonly cause: Cause }
  | { readonly type: 'discard'; readonly handle: Handle<object> }
  | { readonly type: 'call'; readonly fn: string; readonly args: object }
  | { readonly type: 'invalidate'; readonly cause: Cause }
  | { readonly type: 'merge'; readonly handle: Handle<object>; readonly merge: Merge; readonly cause: Cause };

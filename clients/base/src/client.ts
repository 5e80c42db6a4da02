import type { MizanError } from './error.js';
import type { ClientEvent } from './event.js';
import type { Handle } from './state.js';
import type { Invalidation, Transport } from './wire.js';

/** A change that is shown before the server confirms it. */
export interface OptimisticUpdate {
  readonly context: string;
  /** The entries whose parameters agree with these; all of the context without. */
  readonly params?: object;
  /**
   * Makes the new data from what the server sent. Pure and idempotent: it is called again over newer data, also over
   * data that holds the change already.
   */
  update(data: object): object;
}

/** Options of one call. */
export interface CallOptions {
  readonly optimistic?: readonly OptimisticUpdate[] | undefined;
  /** Gives up on the answer. The server may still do what it was asked for. */
  readonly signal?: AbortSignal | undefined;
  /** What is stale when nobody knows whether the call has happened. Generated code fills it in; everything without. */
  readonly affects?: readonly Invalidation[] | undefined;
}

/** Data that the server rendered: a member of `window.__MIZAN_SSR_DATA__`. */
export interface Hydration {
  readonly context: string;
  readonly params?: object;
  readonly data: object;
  /** As in the header `X-Mizan-Version`: `epoch;low;high`. */
  readonly version?: string | undefined;
}

/** Options of a client. */
export interface ClientOptions {
  readonly transport: Transport;
  /** How long data that nobody looks at is kept, in ms. Default: 5 minutes. */
  readonly gcTime?: number;
  /** For how long data counts as fresh, in ms. Default: 5 s, or for ever where the server pushes. */
  readonly staleTime?: number;
  /**
   * How long to wait before the next attempt of a fetch, in ms, or undefined to give up. `attempt` counts from 0.
   * Default: three attempts more, after 1, 2 and 4 s, on `NETWORK` and `INTERNAL_ERROR`. Calls are never repeated.
   */
  readonly retry?: (attempt: number, error: MizanError) => number | undefined;
  /** Whether what is older than `staleTime` is fetched again when the page is shown again. Default: true. */
  readonly refetchOnWindowFocus?: boolean;
  /** What the server rendered. Default: `window.__MIZAN_SSR_DATA__`. */
  readonly hydrate?: readonly Hydration[];
  /** Is told of everything that happens, with its cause. */
  readonly onEvent?: (event: ClientEvent) => void;
}

/** The data of one user of one server. Keeps what is on the screen up to date. */
export interface Client {
  /** The entry of a context. Nothing is fetched before somebody subscribes or asks. */
  context<TData extends object>(name: string, params?: object): Handle<TData>;
  /** Calls a function. Rejects with a `MizanError`. */
  call<TResult>(fn: string, args?: object, options?: CallOptions): Promise<TResult>;
  /** Declares data stale that was changed by other means than a call; everything without an argument. */
  invalidate(what?: Invalidation): void;
  /** Forgets everything, and fetches what is on the screen anew: after a sign-in or a sign-out. */
  reset(): void;
  /** Ends everything that is under way. */
  dispose(): void;
}

/** Between which two readings of a server process's counter an answer came about. */
export type Version = readonly [epoch: string, low: number, high: number];

/** What a mutation made stale: a whole context, or the entries and the member that it names. */
export type Invalidation =
  | string
  | {
      readonly context: string;
      /** The one member that is stale. Its entry is fetched as a whole. */
      readonly function?: string;
      readonly params?: object;
    };

/** A value that takes its place in an entry without a fetch. */
export interface Merge {
  readonly context: string;
  /** The member of the context that takes the value. */
  readonly slot: string;
  /** The member by which rows are told apart; absent where the slot is a single object. */
  readonly key?: string;
  readonly value: unknown;
  readonly params?: object;
}

/** What an answer or a push says of data that is already here. */
export interface Effects {
  readonly invalidate?: readonly Invalidation[];
  readonly merge?: readonly Merge[];
  readonly version?: Version | undefined;
}

/** The answer to a call. */
export interface CallAnswer extends Effects {
  readonly result: unknown;
}

/** The answer to a fetch: one member for each function of the context. */
export interface Bundle {
  readonly data: object;
  readonly version?: Version | undefined;
}

/** How a client reaches a server. What goes wrong is a rejection, of whatever kind; nothing is thrown. */
export interface Transport {
  /** Fetches a context. Rejects when the signal aborts. */
  fetch(context: string, params: object, signal: AbortSignal): Promise<Bundle>;
  /** Calls a function, once: what may have reached the server is not sent again. */
  call(fn: string, args: object, signal?: AbortSignal): Promise<CallAnswer>;
  /** Forgets who calls: the user is another one. */
  reset?(): void;
  /** Hands on what the server pushes, and `reconnected` when pushes may have been missed. Returns what ends it. */
  listen?(push: (message: Effects | 'reconnected') => void): () => void;
}

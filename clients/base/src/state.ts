import type { MizanError } from './error.js';

/** Nothing to show yet. */
export interface Loading {
  readonly status: 'loading';
  readonly data: undefined;
  readonly error: undefined;
  /** Whether a request is under way or about to start. */
  readonly isFetching: boolean;
}

/** The data, optimistic updates included. */
export interface Success<TData> {
  readonly status: 'success';
  readonly data: TData;
  readonly error: undefined;
  /** Whether a request is under way or about to start. */
  readonly isFetching: boolean;
}

/** The last fetch failed. */
export interface Failure<TData> {
  readonly status: 'error';
  /** The last good data, if there ever was any. */
  readonly data: TData | undefined;
  readonly error: MizanError;
  /** Whether a request is under way or about to start. */
  readonly isFetching: boolean;
}

/** What an entry shows. An unchanged part is the same object as before. */
export type State<TData> = Loading | Success<TData> | Failure<TData>;

/** One entry of a context: the same object for the same context and parameters, as long as the entry is kept. */
export interface Handle<TData> {
  /** Context and canonical parameters. */
  readonly key: string;
  get(): State<TData>;
  /** What the server rendered, for the first paint in the browser. On a server, what there is. */
  initial(): State<TData>;
  /** Fetches what is missing or stale, and calls back on every change. The same function counts once. Returns what ends it. */
  subscribe(callback: () => void): () => void;
  /** The data, if it is fresh, or else that of the next fetch. Rejects with a `MizanError`. */
  ready(): Promise<TData>;
  /** The data of a fetch that starts now. Rejects with a `MizanError`. */
  refetch(): Promise<TData>;
}

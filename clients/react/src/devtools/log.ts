import type { Cause, ClientEvent, Handle, Invalidation } from '@mizan/base';

/** What is kept of an event. */
export interface LogLine {
  readonly id: number;
  /** When, in ms since 1970. */
  readonly time: number;
  readonly text: string;
}

/** Keeps what a client did: its `record` is the client's `onEvent`. */
export interface Log {
  readonly record: (event: ClientEvent) => void;
  /** The entries that have been fetched and not been forgotten, each with what it was fetched for last. */
  readonly entries: () => ReadonlyMap<Handle<object>, string>;
  /** The latest lines, the newest first. */
  readonly lines: () => readonly LogLine[];
  readonly subscribe: (callback: () => void) => () => void;
}

/**
 * Makes a log.
 * @param limit How many lines are kept.
 */
export function createLog(limit = 200): Log {
  const entries = new Map<Handle<object>, string>();
  const subscribers = new Set<() => void>();
  let lines: readonly LogLine[] = [];
  let count = 0;
  return {
    record(event) {
      if (event.type === 'fetch') entries.set(event.handle, becauseOf(event.cause));
      if (event.type === 'discard') entries.delete(event.handle);
      lines = [{ id: ++count, time: Date.now(), text: describe(event) }, ...lines].slice(0, limit);
      for (const callback of [...subscribers]) callback();
    },
    entries: () => entries,
    lines: () => lines,
    subscribe(callback) {
      subscribers.add(callback);
      return () => subscribers.delete(callback);
    },
  };
}

/** Says what happened, and why. */
export function describe(event: ClientEvent): string {
  switch (event.type) {
    case 'fetch':
      return `fetch ${event.handle.key} because ${becauseOf(event.cause)}`;
    case 'discard':
      return `forget ${event.handle.key}`;
    case 'call':
      return `call ${event.fn}`;
    case 'invalidate':
      return `stale: ${nameOf(event.cause.what)} because ${becauseOf(event.cause)}`;
    case 'merge':
      return `merge into ${event.merge.slot} of ${event.handle.key} because ${becauseOf(event.cause)}`;
  }
}

function becauseOf({ kind, fn, what }: Cause): string {
  switch (kind) {
    case 'subscribe':
      return 'somebody looked at it';
    case 'refetch':
      return 'the application asked for it';
    case 'wake':
      return 'the page was shown again, or the network came back';
    case 'reset':
      return 'the client was reset';
    case 'reconnected':
      return 'the connection was lost for a while';
    case 'unsure':
      return `nobody knows what became of ${fn}`;
    case 'merge':
      return `${fn ?? 'the server'} changed it`;
    case 'invalidate':
      return `${fn ?? 'the application or the server'} invalidated ${nameOf(what)}`;
  }
}

function nameOf(what: Invalidation | undefined): string {
  if (what === undefined) return 'everything';
  if (typeof what === 'string') return what;
  const params = Object.entries(what.params ?? {}).map(([name, value]) => `;${name}=${value}`);
  return [what.context, ...params, ...(what.function ? [` (${what.function})`] : [])].join('');
}

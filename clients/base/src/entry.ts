import { MizanError } from './error.js';
import type { Cause } from './event.js';
import { type Entry, guarded, type Kernel } from './kernel.js';
import { layered, release } from './layers.js';
import { spliceRows } from './rows.js';
import { share } from './share.js';
import type { Handle, State } from './state.js';
import { joined } from './version.js';
import type { Bundle, Version } from './wire.js';

type Data = Readonly<Record<string, unknown>>;

const loading = { status: 'loading', isFetching: false } as State<object>;

/** Makes an entry, and puts it into the kernel. Times are readings of the kernel's clock, but for `settledAt`, which is in ms. */
export function createEntry(kernel: Kernel, context: string, params: object, handle: Handle<object>): Entry {
  const subscribers = new Set<() => void>();
  let state = loading;
  let hydrated: State<object> | undefined;
  /** What the server said, merges included, optimistic updates not. */
  let base: Data | undefined;
  let version: Version | undefined;
  let error: MizanError | undefined;
  let writtenAt = 0;
  /** When the call was sent whose merge was written last. */
  let mergedFrom = 0;
  let settledAt = 0;
  /** Whether a change is known that what is here, and what the request brings, may not hold. */
  let stale = true;
  let cause: Cause;
  let request: AbortController | undefined;
  let startedAt = 0;
  let answeredAt = 0;
  /** Whether a request has been aborted and started again since the last one that was not outdated. */
  let restarted = false;
  /** The slots into which merges have written since the request started. */
  let merged: Data | undefined;
  let pending: Promise<object> | undefined;
  let timer: ReturnType<typeof setTimeout>;

  const isOld = () => stale || Date.now() - settledAt > kernel.staleTime;

  function show(): void {
    const data = share(state.data, layered(kernel, entry, base));
    const isFetching = !!request;
    if (data === state.data && error === state.error && isFetching === state.isFetching) return;
    state = { status: error ? 'error' : data ? 'success' : 'loading', data, error, isFetching } as State<object>;
    for (const callback of [...subscribers]) guarded(callback);
  }

  function load(why: Cause): void {
    cause = why;
    if (!request && subscribers.size) void run((request = new AbortController()));
    show();
  }

  // A request that has started may have read before the change. It is started again, once; in a storm of changes its
  // answer is shown after all, and one more request follows it.
  function spoil(why: Cause): void {
    if (request && !restarted && !stale) abort(true);
    stale = true;
    load(why);
  }

  function abort(again: boolean): void {
    request?.abort();
    request = undefined;
    restarted = again;
  }

  async function run(own: AbortController): Promise<void> {
    for (let attempt = 0, delay: number | undefined; ; attempt++) {
      // Not before the current task is done: one request for all that it asks for.
      await (delay && new Promise((resolve) => setTimeout(resolve, delay)));
      if (request !== own) return;
      stale = false;
      merged = undefined;
      startedAt = ++kernel.clock;
      kernel.emit({ type: 'fetch', handle, cause });
      let failure: MizanError | undefined;
      const bundle = await kernel.transport.fetch(context, params, own.signal).catch((thrown) => void (failure = MizanError.from(thrown)));
      // A superseded answer never writes.
      if (request !== own) return;
      delay = failure && guarded(() => kernel.retry(attempt, failure!))!;
      if (delay === undefined) return settle(bundle, failure);
    }
  }

  function settle(bundle: Bundle | void, failure?: MizanError): void {
    request = undefined;
    settledAt = Date.now();
    error = failure;
    if (bundle) {
      const { data, version: answer } = bundle;
      const joint = joined(version, answer);
      // A slot that a merge has written meanwhile stays, unless the answer began after all of that had ended.
      const isBehind = merged && !(joint && answer![1] >= version![2]);
      base = share(base, (isBehind ? { ...data, ...merged } : data) as Data);
      version = isBehind ? joint : answer;
      answeredAt = startedAt;
      writtenAt = ++kernel.clock;
      if (isBehind) stale = true;
      else release(kernel, entry, startedAt);
    }
    restarted &&= stale;
    if (stale) load(cause);
    stale ||= !!failure;
    show();
  }

  // The data of a request that started later.
  function wait(since: number): Promise<object> {
    const promise = new Promise<object>((resolve, reject) => {
      const end = subscribe(() => {
        if (answeredAt > since) resolve(state.data!);
        else if (error && !request) reject(error);
        else return;
        pending = undefined;
        end();
      });
    });
    // Whoever asked hears of a failure; that nobody did is no unhandled rejection.
    promise.catch(() => {});
    return promise;
  }

  function subscribe(callback: () => void): () => void {
    subscribers.add(callback);
    clearTimeout(timer);
    if (isOld()) load({ kind: 'subscribe' });
    return () => {
      if (!subscribers.delete(callback) || subscribers.size) return;
      expire();
      // Later, so that a component that is mounted again at once finds its request still under way.
      queueMicrotask(() => {
        if (subscribers.size || !request) return;
        abort(false);
        stale = true;
        show();
      });
    };
  }

  function expire(): void {
    // Timers know no longer times than about 24 days.
    timer = setTimeout(entry.discard, Math.min(kernel.gcTime, 2e9));
    // In a process that has nothing else to do, it is no reason to go on.
    (timer as { unref?(): void }).unref?.();
  }

  const entry: Entry = {
    key: handle.key,
    context,
    params,
    handle,
    get: () => state,
    initial: () => hydrated ?? (globalThis.document ? loading : state),
    subscribe,
    // The same promise for all: React asks again with every attempt to render.
    ready: () => (!request && state.data && !isOld() ? Promise.resolve(state.data) : (pending ??= wait(answeredAt))),
    refetch() {
      const promise = wait(kernel.clock);
      spoil({ kind: 'refetch' });
      return promise;
    },
    show,
    spoil,
    hydrate(bundle) {
      stale = false;
      settle(bundle);
      hydrated = state;
    },
    wake(why) {
      if (isOld()) load(why);
    },
    merge(merge, call, sentAt, why) {
      const { slot, key, value } = merge;
      const isFitting = base && (!key || Array.isArray(base[slot]));
      const joint = joined(version, call);
      // Data that was here when the call was sent is older than what the call did, whatever process answered; and of one
      // answer all merges are written, or none.
      const isNewer = writtenAt < sentAt || mergedFrom === sentAt || (joint && call![1] > version![2]);
      kernel.emit({ type: 'merge', handle, merge, cause: why });
      // What is in the data already needs nothing; what overlapped with it is in an order that nobody knows.
      if (!isFitting || !(isNewer || (joint && call![2] <= version![1]))) spoil(why);
      if (isFitting && (isNewer || !joint)) {
        const written = { [slot]: key ? spliceRows(base![slot], value, key) : value };
        base = { ...base, ...written };
        merged = { ...merged, ...written };
        version = joint;
        mergedFrom = sentAt;
        writtenAt = ++kernel.clock;
      }
    },
    isStale: (time) => stale && writtenAt <= time,
    reset() {
      abort(false);
      base = version = error = hydrated = undefined;
      stale = true;
      load({ kind: 'reset' });
    },
    discard() {
      abort(false);
      // Whoever waits hears of it.
      error = new MizanError('ABORTED', '');
      show();
      clearTimeout(timer);
      kernel.entries.delete(handle.key);
      release(kernel, entry, Infinity);
      kernel.emit({ type: 'discard', handle });
    },
  };
  kernel.entries.set(handle.key, entry);
  expire();
  return entry;
}

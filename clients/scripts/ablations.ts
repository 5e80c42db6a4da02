/** One rule, taken out. */
export interface Ablation {
  readonly name: string;
  /** The file that holds the rule, from the folder `clients` on. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** The test that has to fail. */
  readonly test: string;
}

const entry = 'base/src/entry.ts';
const call = 'base/src/call.ts';

/** Every rule of the kernel, by the number that the specification gives it. */
export const ablations: readonly Ablation[] = [
  {
    name: '1: a request in flight counts for an invalidation',
    file: entry,
    from: 'if (request && !restarted && !stale) abort(true);',
    to: 'if (request) return;',
    test: 'a request that started before the invalidation is no answer to it',
  },
  {
    name: '1: every invalidation starts the request again',
    file: entry,
    from: 'if (request && !restarted && !stale) abort(true);',
    to: 'if (request && !stale) abort(true);',
    test: 'in a storm one request runs at a time, is shown, and another follows',
  },
  {
    name: '1: a storm is never over',
    file: entry,
    from: 'restarted &&= stale;',
    to: '',
    test: 'after a storm a request in flight is started again as before',
  },
  {
    name: '1: no request follows one that is outdated',
    file: entry,
    from: 'if (stale) load(cause);',
    to: '',
    test: 'in a storm one request runs at a time, is shown, and another follows',
  },
  {
    name: '1: requests start at once',
    file: entry,
    from: 'await (delay && new Promise((resolve) => setTimeout(resolve, delay)));',
    to: 'if (delay) await new Promise((resolve) => setTimeout(resolve, delay));',
    test: 'any number of invalidations in a task make one request',
  },
  {
    name: '1: refetch takes any answer',
    file: entry,
    from: 'const promise = wait(kernel.clock);',
    to: 'const promise = wait(answeredAt);',
    test: 'refetch answers with a request that starts after it was asked for, also in a storm',
  },
  {
    name: '1: an entry that lacks a parameter is not meant',
    file: 'base/src/canonical.ts',
    from: 'own[name] == null || ',
    to: '',
    test: 'an entry without the parameter shows everything, so it is stale as well',
  },
  {
    name: '2: a superseded answer writes',
    file: entry,
    from: 'if (request !== own) return;\n      delay =',
    to: 'delay =',
    test: 'a superseded answer never writes, even where its transport did not stop',
  },
  {
    name: '3: a fetch writes over a later merge',
    file: entry,
    from: 'const isBehind = merged && !(joint && answer![1] >= version![2]);',
    to: 'const isBehind = false;',
    test: 'a fetch that started before a merge was written does not write over it, and another one follows',
  },
  {
    name: '3: such a fetch is thrown away as a whole',
    file: entry,
    from: '{ ...data, ...merged }',
    to: 'base!',
    test: 'the other slots of such a fetch are shown, so that a storm of merges starves nothing',
  },
  {
    name: '3: stamps do not count for fetches',
    file: entry,
    from: 'const isBehind = merged && !(joint && answer![1] >= version![2]);',
    to: 'const isBehind = !!merged;',
    test: 'a fetch that the stamps tell to hold the merge is written as a whole, without another request',
  },
  {
    name: '4: what was here when the call was sent is not known to be older',
    file: entry,
    from: 'writtenAt < sentAt || ',
    to: '',
    test: 'data that was here when the call was sent is older, whatever process answers',
  },
  {
    name: '4: stamps do not tell what is newer',
    file: entry,
    from: '(joint && call![1] > version![2])',
    to: 'false',
    test: 'a merge that the stamps tell to be newer than a fetch that landed meanwhile is shown without a request',
  },
  {
    name: '4: stamps do not tell what is included',
    file: entry,
    from: '(joint && call![2] <= version![1])',
    to: 'false',
    test: 'a merge that the data holds already, by its stamp, is left out',
  },
  {
    name: '4: what is in no known order is not verified',
    file: entry,
    from: ' || !(isNewer || (joint && call![2] <= version![1]))',
    to: '',
    test: 'when there is no stamp, a merge in an unknown order is shown, and verified by a fetch',
  },
  {
    name: '4: what has no stamp is not shown',
    file: entry,
    from: '(isNewer || !joint)',
    to: 'isNewer',
    test: 'when there is no stamp, a merge in an unknown order is shown, and verified by a fetch',
  },
  {
    name: '4: what overlapped is shown',
    file: entry,
    from: '(isNewer || !joint)',
    to: 'true',
    test: 'of two calls whose answers overtake one another the older never shows over the newer',
  },
  {
    name: '4: the merges of one answer stand against one another',
    file: entry,
    from: 'mergedFrom === sentAt || ',
    to: '',
    test: 'a list of rows is merged row by row, by the key that the merge names; an object takes the place of the old one',
  },
  {
    name: '5: a failure leaves the update',
    file: call,
    from: 'if (!layer.awaited?.size) kernel.layers.delete(layer);',
    to: '',
    test: 'an update is shown at once, and taken back when the call fails',
  },
  {
    name: '5: a success ends the update',
    file: call,
    from: 'if (entry.isStale(layer.since)) layer.awaited.add(entry);',
    to: '',
    test: 'between the answer and the data that it called stale, the old value never flashes',
  },
  {
    name: '5: the update stays when the data has landed',
    file: entry,
    from: 'else release(kernel, entry, startedAt);',
    to: '',
    test: 'once that data has landed, the update is gone: what others change later shows',
  },
  {
    name: '5: any request ends the update',
    file: 'base/src/layers.ts',
    from: 'layer.since < startedAt && ',
    to: '',
    test: 'a request that was under way when the answer came does not end it',
  },
  {
    name: '5: an entry that has taken the merge still waits',
    file: entry,
    from: 'stale && writtenAt <= time',
    to: 'writtenAt <= time || true',
    test: 'a merge takes its place in the same breath: a row that was made up is not there twice',
  },
  {
    name: '6: an unknown outcome counts as a failure',
    file: call,
    from: '/NET|AB|TIME|INT/.test(error.code)',
    to: 'false',
    test: 'after NETWORK nobody knows what happened: it is taken back, and what the mutation affects is fetched',
  },
  {
    name: '7: a fetch of the user before goes on',
    file: entry,
    from: 'abort(false);\n      base =',
    to: 'base =',
    test: 'reset shows nothing of the user before, and no answer to that user lands',
  },
  {
    name: '7: data of the user before stays',
    file: entry,
    from: 'base = version = error = hydrated = undefined;',
    to: '',
    test: 'reset shows nothing of the user before, and no answer to that user lands',
  },
  {
    name: '7: a call of the user before has its effects',
    file: call,
    from: 'if (!kernel.layers.has(layer))',
    to: 'if (false)',
    test: 'a call that was under way when the client was reset ends without effect',
  },
  {
    name: '7: optimistic updates of the user before stay',
    file: 'base/src/create-client.ts',
    from: 'kernel.layers.clear();',
    to: '',
    test: 'an optimistic update of the user before is not shown to the next',
  },
  {
    name: '8: a reconnection tells nothing',
    file: 'base/src/create-client.ts',
    from: 'invalidate(kernel, { kind: message })',
    to: 'void 0',
    test: 'after a reconnection everything is stale',
  },
  {
    name: '9: the browser may keep answers',
    file: 'base/src/http/transport.ts',
    from: "cache: 'no-store',",
    to: "cache: 'default' as 'no-store',",
    test: 'no request may be answered by the cache of the browser',
  },
  {
    name: '9: parameters that are null are sent',
    file: 'base/src/canonical.ts',
    from: '.filter((each) => each != null)',
    to: '',
    test: 'parameters go into the query, lists as often as they are long, and what is undefined or null does not',
  },
  {
    name: '10: nothing keeps its identity',
    file: 'base/src/share.ts',
    from: 'if (old === next || ',
    to: 'if (Boolean(1) || ',
    test: 'a refetch that brings nothing new tells nobody of data',
  },
  {
    name: '10: rows are told apart by their place',
    file: 'base/src/share.ts',
    from: 'rows && idOf(value) !== idOf(part) ? rows.get(idOf(value)) : part',
    to: 'part',
    test: 'a row that moved is the same row',
  },
  {
    name: 'hydration: the first paint is what there is now',
    file: entry,
    from: 'hydrated ?? (',
    to: '(',
    test: 'the first paint stays what the server rendered, whatever has come since',
  },
  {
    name: 'a request ends with its last subscriber, at once',
    file: entry,
    from: 'queueMicrotask(() => {',
    to: '((action: () => void) => action())(() => {',
    test: 'who leaves and comes back within a task finds the request under way',
  },
  {
    name: 'everybody who waits has a promise of their own',
    file: entry,
    from: '(pending ??= wait(answeredAt))',
    to: 'wait(answeredAt)',
    test: 'everybody who waits for the same data has the same promise',
  },
];

import { createClient, MizanError, type Transport, type Version } from '@mizan/base';

/** Numbers from a seed: the same ones each time. */
export function random(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** A request on its way, which takes as many steps as the schedule gives it. */
interface Journey {
  /** What remains to happen on the server, then the delivery. */
  readonly steps: (() => void)[];
  isOver: boolean;
}

const SLOTS = ['a', 'b'] as const;

type Slot = (typeof SLOTS)[number];

/** What happened in one schedule. */
export interface Outcome {
  /** Whether something else than the server's last value stayed on the screen. */
  readonly stale: boolean;
  /** Whether an older value was shown after a newer one. */
  readonly back: boolean;
  readonly fetches: number;
  readonly calls: number;
}

/**
 * One schedule: calls that merge or invalidate, fetches and foreign changes, each begun, read, written, ended and
 * delivered at moments of its own. Values only grow, so that any number that is smaller than one before it is older.
 * @param stamped Whether answers can be ordered; without, an older value may show until a fetch has verified it.
 */
export async function runSchedule(seed: number, stamped: boolean): Promise<Outcome> {
  const pick = random(seed);
  const values: Record<Slot, number> = { a: 0, b: 0 };
  let counter = 0;
  let fetches = 0;
  let calls = 0;
  const journeys: Journey[] = [];
  const stamp = (low: number): Version | undefined => (stamped ? ['one', low, counter] : undefined);

  function travel<T>(signal: AbortSignal | undefined, phases: (() => void)[], answer: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      const deliver = () => (pick(25) === 0 ? reject(new MizanError('NETWORK', 'lost')) : resolve(answer()));
      const journey: Journey = { steps: [...phases, deliver], isOver: false };
      journeys.push(journey);
      signal?.addEventListener('abort', () => {
        journey.isOver = true;
        reject(new MizanError('ABORTED', 'aborted'));
      });
    });
  }

  const transport: Transport = {
    fetch(_context, _params, signal) {
      fetches++;
      let low = 0;
      const data: Partial<Record<Slot, number>> = {};
      let version: Version | undefined;
      const reads = SLOTS.map((slot) => () => void (data[slot] = values[slot]));
      const phases = [() => void (low = counter), ...reads, () => void (version = stamp(low))];
      return travel(signal, phases, () => ({ data, version }));
    },
    call(fn, args) {
      calls++;
      const { slot } = args as { slot: Slot };
      let low = 0;
      let value = 0;
      let version: Version | undefined;
      const phases = [() => void (low = ++counter), () => void (value = ++values[slot]), () => void (counter++, (version = stamp(low)))];
      return travel(undefined, phases, () => ({
        result: value,
        version,
        ...(fn === 'merge' ? { merge: [{ context: 'c', slot, value }] } : { invalidate: [{ context: 'c', function: slot }] }),
      }));
    },
  };

  const client = createClient({ transport, gcTime: Infinity, retry: (attempt) => (attempt < 5 ? 0 : undefined) });
  const handle = client.context<Record<Slot, number>>('c');
  const shown: Record<Slot, number> = { a: 0, b: 0 };
  let back = false;
  const look = () => {
    const { data } = handle.get();
    for (const slot of SLOTS) {
      if (!data) continue;
      if (data[slot] < shown[slot]) back = true;
      shown[slot] = data[slot];
    }
  };
  handle.subscribe(look);

  async function step(journey: Journey): Promise<void> {
    const next = journey.steps.shift();
    if (!journey.isOver) next?.();
    if (!journey.steps.length) journey.isOver = true;
    if (journey.isOver) journeys.splice(journeys.indexOf(journey), 1);
    // A retry waits for a timer.
    await new Promise((resolve) => (next && journey.isOver ? setTimeout(resolve, 0) : setImmediate(resolve)));
  }

  let actions = 2 + pick(6);
  while (actions || journeys.length) {
    if (actions && (!journeys.length || pick(4) === 0)) {
      actions--;
      const slot = SLOTS[pick(2)]!;
      const kind = pick(8);
      if (kind < 3) void client.call('merge', { slot }).catch(() => {});
      else if (kind < 6) void client.call('change', { slot }).catch(() => {});
      else if (kind < 7) void handle.refetch().catch(() => {});
      else client.invalidate('c');
      await new Promise((resolve) => setImmediate(resolve));
    } else {
      await step(journeys[pick(journeys.length)]!);
    }
    if (!actions && !journeys.length) await new Promise((resolve) => setTimeout(resolve, 2));
  }
  const { data } = handle.get();
  const stale = SLOTS.some((slot) => data?.[slot] !== values[slot]);
  client.dispose();
  return { stale, back, fetches, calls };
}

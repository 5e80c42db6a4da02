import type { Handle, State } from '@mizan/base';

type Field = 'data' | 'error' | 'status' | 'isFetching';

/** A state that remembers which of its fields were read. */
class Tracked<TData, TValue> {
  constructor(
    private readonly read: Set<Field>,
    public state: State<TData>,
    public value: TValue | undefined,
  ) {}

  get data(): TValue | undefined {
    this.read.add('data');
    return this.value;
  }

  get error(): State<TData>['error'] {
    this.read.add('error');
    return this.state.error;
  }

  get status(): State<TData>['status'] {
    this.read.add('status');
    return this.state.status;
  }

  get isFetching(): boolean {
    this.read.add('isFetching');
    return this.state.isFetching;
  }
}

/** Snapshots of one entry for one component. */
export interface Reader<TData, TValue> {
  now(): Tracked<TData, TValue>;
  initial(): Tracked<TData, TValue>;
}

/** Makes snapshots that are the same object for as long as no field that was read has changed. */
export function createReader<TData, TValue>(handle: Handle<TData>, pick: (data: TData) => TValue): Reader<TData, TValue> {
  const read = new Set<Field>();
  let last: Tracked<TData, TValue> | undefined;
  const snapshot = (state: State<TData>): Tracked<TData, TValue> => {
    if (last?.state === state) return last;
    const value = state.data === undefined ? undefined : pick(state.data);
    for (const field of read) {
      const changed = field === 'data' ? last?.value !== value : last?.state[field] !== state[field];
      if (changed) last = undefined;
    }
    if (!last) return (last = new Tracked(read, state, value));
    // Nobody has read what differs, so nobody is to see a new object; a later reader is to see the new value.
    last.state = state;
    last.value = value;
    return last;
  };
  return { now: () => snapshot(handle.get()), initial: () => snapshot(handle.initial()) };
}

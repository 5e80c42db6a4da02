import type { Handle, State } from '@mizan/base';
import { createContext, type ReactNode, use, useContext, useEffect, useMemo, useSyncExternalStore } from 'react';
import { present } from './client-provider.js';
import { createReader } from './tracked.js';

/** A hook for a part of a context. Renders again only when a field that was read has changed. */
export interface ContextHook<TValue> {
  (): State<TValue>;
  /** Narrowed further: renders again when what `select` returns is another value. */
  <TSelected>(select: (value: TValue) => TSelected): State<TSelected>;
  /** Suspends until there is data. Throws what the fetch failed with to the nearest error boundary. */
  readonly suspense: {
    (): TValue;
    <TSelected>(select: (value: TValue) => TSelected): TSelected;
  };
}

export interface HandleProviderProps<TData> {
  readonly handle: Handle<TData>;
  readonly children?: ReactNode;
}

/** What the generated code of one context is made of. */
export interface ContextHooks<TData extends object> {
  /** Keeps the entry while it is mounted. Holds no data, so it renders nobody again. */
  Provider(props: HandleProviderProps<TData>): ReactNode;
  /** The entry of the nearest provider. */
  useHandle(): Handle<TData>;
  /** Makes the hook for all members. */
  whole(): ContextHook<TData>;
  /** Makes the hook for one member. */
  slot<TSlot extends keyof TData>(slot: TSlot): ContextHook<TData[TSlot]>;
}

/**
 * Makes the hooks of one context.
 * @param provider The name of the component that generated code makes of `Provider`, for the error when it is missing.
 */
export function createContextHooks<TData extends object>(provider: string): ContextHooks<TData> {
  const HandleContext = createContext<Handle<TData> | null>(null);
  const useHandle = (): Handle<TData> => present(useContext(HandleContext), provider);
  return {
    Provider: ({ handle, children }) => {
      useEffect(() => handle.subscribe(() => {}), [handle]);
      return <HandleContext value={handle}>{children}</HandleContext>;
    },
    useHandle,
    whole: () => createHook(useHandle, (data) => data),
    slot: (slot) => createHook(useHandle, (data) => data[slot]),
  };
}

// A promise that React takes as kept, without waiting for it.
const there = { status: 'fulfilled', then() {} } as unknown as Promise<void>;

type Select = (value: unknown) => unknown;

function createHook<TData extends object, TValue>(
  useHandle: () => Handle<TData>,
  pick: (data: TData) => TValue,
): ContextHook<TValue> {
  const useSnapshot = (handle: Handle<TData>, select?: Select) => {
    const reader = useMemo(
      () => createReader<TData, unknown>(handle, select ? (data) => select(pick(data)) : pick),
      [handle, select],
    );
    return useSyncExternalStore(handle.subscribe, reader.now, reader.initial);
  };
  const hook = (select?: Select) => useSnapshot(useHandle(), select);
  const suspense = (select?: Select) => {
    const handle = useHandle();
    const snapshot = useSnapshot(handle, select);
    const { data } = snapshot;
    const isThere = snapshot.state.data !== undefined;
    if (!isThere && snapshot.error && !snapshot.isFetching) throw snapshot.error;
    // Used in any case: a render that was suspended has to use something when it is repeated.
    use<unknown>(isThere ? there : handle.ready());
    return data;
  };
  return Object.assign(hook, { suspense }) as ContextHook<TValue>;
}

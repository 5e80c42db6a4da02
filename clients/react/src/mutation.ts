import { type CallOptions, type Client, MizanError } from '@mizan/base';
import { useMemo, useRef, useState } from 'react';
import { useClient } from './client-provider.js';

/** A function of the server, ready to be called from a component. */
export interface Mutation<TArgs, TResult> {
  /** Calls, and leaves the error in `error`. */
  mutate(args: TArgs, options?: CallOptions): void;
  /** Calls. Rejects with a `MizanError`. */
  mutateAsync(args: TArgs, options?: CallOptions): Promise<TResult>;
  /** Whether the latest call is under way. */
  readonly isPending: boolean;
  /** What the latest call failed with. */
  readonly error: MizanError | undefined;
  /** Forgets the latest call. It goes on, but is no longer shown. */
  reset(): void;
}

interface Outcome {
  readonly isPending: boolean;
  readonly error: MizanError | undefined;
}

const idle: Outcome = { isPending: false, error: undefined };

/** A hook for a `call…` function of generated code. */
export function useMutation<TArgs, TResult>(
  call: (client: Client, args: TArgs, options?: CallOptions) => Promise<TResult>,
): Mutation<TArgs, TResult> {
  const client = useClient();
  const latest = useRef(0);
  const [outcome, setOutcome] = useState(idle);
  const actions = useMemo(() => {
    const show = (next: Outcome, id = ++latest.current) => {
      if (id === latest.current) setOutcome(next);
      return id;
    };
    const mutateAsync = async (args: TArgs, options?: CallOptions): Promise<TResult> => {
      const id = show({ isPending: true, error: undefined });
      try {
        const result = await call(client, args, options);
        show(idle, id);
        return result;
      } catch (thrown) {
        const error = MizanError.from(thrown);
        show({ isPending: false, error }, id);
        throw error;
      }
    };
    return {
      mutateAsync,
      mutate: (args: TArgs, options?: CallOptions) => void mutateAsync(args, options).catch(() => {}),
      reset: () => void show(idle),
    };
  }, [client, call]);
  return { ...actions, ...outcome };
}

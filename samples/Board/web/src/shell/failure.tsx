import type { Handle, State } from '@mizan/base';
import type { ReactNode } from 'react';

export interface FailureProps {
  readonly what: string;
  readonly state: State<unknown>;
  readonly handle: Handle<object>;
}

/** Says that something could not be loaded, and tries again. Nothing while all is well. */
export function Failure({ what, state: { error, data, isFetching }, handle }: FailureProps): ReactNode {
  if (!error) return null;
  return (
    <div className="failure" role="alert">
      <p>
        {data === undefined ? `The ${what} could not be loaded` : `The ${what} may be out of date`}: {error.message}
      </p>
      <button type="button" disabled={isFetching} onClick={() => void handle.refetch().catch(() => {})}>
        {isFetching ? 'Trying…' : 'Try again'}
      </button>
    </div>
  );
}

import type { ReactNode } from 'react';

export interface LoadingProps {
  readonly what: string;
}

/** Stands where something will be. */
export function Loading({ what }: LoadingProps): ReactNode {
  return (
    <p className="loading" role="status">
      Loading {what}…
    </p>
  );
}

import type { ReactNode } from 'react';

export interface SubmitButtonProps {
  readonly isPending: boolean;
  readonly children: ReactNode;
}

/** Sends a form. It keeps the focus while the call is under way, so it is not switched off, only said to be. */
export function SubmitButton({ isPending, children }: SubmitButtonProps): ReactNode {
  return (
    <button type="submit" className="main" aria-disabled={isPending}>
      {children}
    </button>
  );
}

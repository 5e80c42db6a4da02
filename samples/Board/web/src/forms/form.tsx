import { type ReactNode, type SubmitEvent, useEffect, useRef } from 'react';
import type { Submission } from './use-submit.js';

export interface FormProps<TArgs> {
  readonly label: string;
  readonly className?: string;
  readonly submission: Submission<TArgs>;
  /** Makes arguments of what was typed. */
  readonly read: (values: FormData) => TArgs;
  readonly onDone?: () => void;
  readonly children: ReactNode;
}

/** A form that calls a function. After a success it is empty again; after a refusal the first wrong field has the focus. */
export function Form<TArgs>({ label, className, submission, read, onDone, children }: FormProps<TArgs>): ReactNode {
  const form = useRef<HTMLFormElement>(null);
  const { submit, isPending, errors, failure } = submission;
  const wrong = Object.keys(errors).join();
  useEffect(() => {
    if (wrong) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [wrong]);
  const send = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isPending) return;
    if (!(await submit(read(new FormData(event.currentTarget))))) return;
    form.current?.reset();
    onDone?.();
  };
  return (
    <form ref={form} className={className} aria-label={label} noValidate onSubmit={(event) => void send(event)}>
      {children}
      {failure && (
        <p className="error" role="alert">
          {failure}
        </p>
      )}
    </form>
  );
}

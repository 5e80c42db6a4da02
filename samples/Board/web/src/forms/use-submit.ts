import type { FieldErrors } from '@mizan/base';
import type { Mutation } from '@mizan/react';
import { useState } from 'react';

/** How a form stands to its function. */
export interface Submission<TArgs> {
  /** Calls, unless something is wrong with the arguments. Says whether it has succeeded. */
  readonly submit: (args: TArgs) => Promise<boolean>;
  readonly isPending: boolean;
  /** What is wrong with which argument, whoever has found it. */
  readonly errors: FieldErrors;
  /** What went wrong besides. */
  readonly failure: string | undefined;
}

/** What is wrong is found beforehand by `check`, from the interface description, and the rest by the server. */
export function useSubmit<TArgs, TResult>(
  { mutateAsync, reset, isPending, error }: Mutation<TArgs, TResult>,
  check?: (args: TArgs) => FieldErrors,
): Submission<TArgs> {
  const [found, setFound] = useState<FieldErrors>({});
  const submit = async (args: TArgs) => {
    const errors = check?.(args) ?? {};
    setFound(errors);
    reset();
    if (Object.keys(errors).length > 0) return false;
    return mutateAsync(args).then(
      () => true,
      () => false,
    );
  };
  const answered = error?.fieldErrors() ?? {};
  const isElsewhere = error && Object.keys(answered).length === 0;
  return { submit, isPending, errors: { ...answered, ...found }, failure: isElsewhere ? error.message : undefined };
}

import type { FieldErrors } from '@mizan/base';
import { type ReactNode, useId } from 'react';

export interface FieldProps {
  readonly label: string;
  /** The name of the argument. */
  readonly name: string;
  readonly errors: FieldErrors;
  readonly value?: string;
  readonly hint?: string;
  readonly type?: 'text' | 'date' | 'file';
  readonly isLong?: boolean;
  readonly autoComplete?: string;
}

/** A labelled field, with what is wrong with it. */
export function Field({ label, name, errors, value, hint, type = 'text', isLong, autoComplete }: FieldProps): ReactNode {
  const id = useId();
  const messages = messagesOf(errors, name);
  const shared = {
    id,
    name,
    defaultValue: value,
    autoComplete,
    'aria-invalid': messages.length > 0,
    'aria-describedby': hint ? `${id}-hint ${id}-errors` : `${id}-errors`,
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {isLong ? <textarea {...shared} rows={4} /> : <input {...shared} type={type} />}
      {hint && (
        <small id={`${id}-hint`} className="hint">
          {hint}
        </small>
      )}
      <div id={`${id}-errors`} className="error" aria-live="polite">
        {messages.map((message) => (
          <p key={message}>{message}</p>
        ))}
      </div>
    </div>
  );
}

// Of a list, the server names the member: labels[2].
function messagesOf(errors: FieldErrors, name: string): readonly string[] {
  return Object.entries(errors).flatMap(([path, messages]) => {
    if (path === name) return messages.map((message) => `This ${message}.`);
    const member = new RegExp(`^${name}\\[(\\d+)\\]`).exec(path)?.[1];
    return member ? messages.map((message) => `Number ${Number(member) + 1} ${message}.`) : [];
  });
}

/** The codes of the wire, and three for what happens on the way. */
export type ErrorCode =
  | 'BAD_REQUEST'
  | 'UNAUTHORIZED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'VALIDATION_ERROR'
  | 'NOT_IMPLEMENTED'
  | 'INTERNAL_ERROR'
  | 'NETWORK'
  | 'ABORTED'
  | 'TIMEOUT';

/** What is wrong with which field, by its path in wire names: `card.labels[2]`. */
export type FieldErrors = Readonly<Record<string, readonly string[]>>;

/** The only error that contexts and calls end with. */
export class MizanError extends Error {
  /** What went wrong. */
  declare readonly code: ErrorCode;
  /** What the server added: `fields`, `reason`, `correlation_id`. */
  declare readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, message: string, details: Readonly<Record<string, unknown>> = {}, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.details = details;
  }

  /** Whether a value is an error of Mizan. */
  static is(value: unknown): value is MizanError {
    return value instanceof MizanError;
  }

  /** Takes whatever was thrown. What is no answer of a server counts as `NETWORK`, since nobody knows what it did there. */
  static from(thrown: unknown): MizanError {
    if (MizanError.is(thrown)) return thrown;
    const { name, message } = Object(thrown) as Error;
    const code = name === 'AbortError' ? 'ABORTED' : name === 'TimeoutError' ? 'TIMEOUT' : 'NETWORK';
    return new MizanError(code, message, {}, { cause: thrown });
  }

  /** What is wrong with which argument; empty unless the code is `VALIDATION_ERROR`. */
  fieldErrors(): FieldErrors {
    return (this.details['fields'] ?? {}) as FieldErrors;
  }
}

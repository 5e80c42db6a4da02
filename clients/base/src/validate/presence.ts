import type { Rule } from './check.js';
import { isBlank } from './characters.js';

/** For what has to be given although its type has null. */
export function required(): Rule<unknown> {
  return (value) => (value === null || value === undefined ? 'is required' : undefined);
}

/** `not-blank`: has to be given, and to hold something else than white space. */
export function notBlank(): Rule<string> {
  return (value) => required()(value) ?? (isBlank(value!) ? 'must not be blank' : undefined);
}

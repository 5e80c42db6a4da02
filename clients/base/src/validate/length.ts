import { type Rule, unless } from './check.js';

/** `min-length` and `max-length` of a string, in UTF-16 code units. */
export function length(least?: number, most?: number): Rule<string> {
  return within(least, most, 'must be', 'character', ' long', ({ length }) => length);
}

/** The same of bytes, in base64: the decoded ones count. */
export function byteLength(least?: number, most?: number): Rule<string> {
  return within(least, most, 'must be', 'byte', ' long', (text) => Math.floor((text.replace(/=+$/, '').length * 3) / 4));
}

/** The same of a list. */
export function listLength(least?: number, most?: number): Rule<readonly unknown[]> {
  return within(least, most, 'must have', 'element', '', ({ length }) => length);
}

/** The same of a set, in which an element counts once. */
export function setLength(least?: number, most?: number): Rule<readonly unknown[]> {
  return within(least, most, 'must have', 'element', '', (list) => new Set(list.map((each) => JSON.stringify(each))).size);
}

/** The same of a map. */
export function mapLength(least?: number, most?: number): Rule<object> {
  return within(least, most, 'must have', 'element', '', (map) => Object.keys(map).length);
}

function within<TValue>(
  least: number | undefined,
  most: number | undefined,
  verb: string,
  unit: string,
  end: string,
  count: (value: TValue) => number,
): Rule<TValue> {
  const message = `${verb} ${bounds(least, most)} ${(most ?? least) === 1 ? unit : `${unit}s`}${end}`;
  return unless(message, (value) => count(value) >= (least ?? 0) && count(value) <= (most ?? Infinity));
}

function bounds(least: number | undefined, most: number | undefined): string {
  if (least === undefined) return `at most ${most}`;
  if (most === undefined) return `at least ${least}`;
  return least === most ? String(least) : `between ${least} and ${most}`;
}

import { isPhoneText } from './characters.js';
import { type Rule, unless } from './check.js';

/** `format="email"`: finds slips, and proves nothing. */
export function email(): Rule<string> {
  return unless('must be an email address', (text) => /^[^@\r\n]+@[^@\r\n]+$/.test(text));
}

/** `format="url"`. */
export function url(): Rule<string> {
  return unless('must be a URL that begins with http://, https:// or ftp://', (text) => /^(?:https?|ftp):\/\//i.test(text));
}

/** `format="phone"`: digits with what people put between them, and an extension. */
export function phone(): Rule<string> {
  return unless('must be a phone number', (text) => {
    const trimmed = text.replaceAll('+', '').replace(/[\t-\r\x85\p{Z}]+$/u, '');
    return isPhoneText(withoutExtension(trimmed));
  });
}

function withoutExtension(text: string): string {
  for (const mark of ['ext.', 'ext', 'x']) {
    const at = text.toLowerCase().lastIndexOf(mark);
    if (at >= 0 && /^[\t-\r\x85\p{Z}]*\p{Nd}+$/u.test(text.slice(at + mark.length))) return text.slice(0, at);
  }
  return text;
}

// A repeated group of nothing but repeated parts, such as (a+)+: the engines of browsers can take for ever over it.
const isEndless = (source: string): boolean =>
  /\((?:\?:)?(?:(?:\\.|\[(?:\\.|[^\]])*\]|[^()[\]\\|?*+{}])(?:[?*+]|\{\d*,?\d*\})\??)+\)[*+{]/.test(source);

/**
 * `pattern`: the first match has to be the whole text; an empty one passes. Left to the server are texts beyond ASCII,
 * because its classes of characters are wider, and patterns over which a browser could hang.
 */
export function pattern(source: string): Rule<string> {
  let compiled: RegExp | undefined;
  return unless(`must match the pattern ${source}`, (text) => {
    if (!/^[ -~]+$/.test(text) || isEndless(source)) return true;
    compiled ??= new RegExp(source, /\\[pP]\{/.test(source) ? 'u' : '');
    return compiled.exec(text)?.[0] === text;
  });
}

/** `allowed`: one of these values. */
export function oneOf<TValue extends string | number | boolean>(...values: readonly TValue[]): Rule<TValue> {
  return unless(`must be one of ${values.join(', ')}`, (value) => values.includes(value));
}

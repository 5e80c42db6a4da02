/** What has been found wrong so far, by path. */
export type Checked = Record<string, string[]>;

/** Says what is wrong with a value, in the words of the server, or undefined. */
export type Rule<TValue> = (value: TValue) => string | undefined;

/** Adds what the rules find wrong with a value. A value that is null or absent is not looked at. */
export function check<TValue>(errors: Checked, path: string, value: TValue | null | undefined, ...rules: Rule<TValue>[]): void {
  if (value === null || value === undefined) return;
  for (const rule of rules) {
    const message = rule(value);
    if (message !== undefined) (errors[path] ??= []).push(message);
  }
}
export const minLength = (least: number): Rule<string> => (value) => value.length < least ? 'x' : undefined;
export const maxLength = (most: number): Rule<string> => (value) => value.length > most ? 'x' : undefined;

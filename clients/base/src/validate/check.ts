/** What has been found wrong so far, by path. */
export type Checked = Record<string, string[]>;

/** Says what is wrong with a value, in the words of the server, or undefined. */
export type Rule<TValue> = (value: TValue | null | undefined) => string | undefined;

/**
 * Adds what rules find wrong with a value, in their order, each message once.
 * @param path Where the value is, in wire names: `card.labels[2]`.
 */
export function check<TValue>(errors: Checked, path: string, value: TValue | null | undefined, ...rules: Rule<TValue>[]): void {
  for (const rule of rules) {
    const message = rule(value);
    if (message !== undefined && !errors[path]?.includes(message)) (errors[path] ??= []).push(message);
  }
}

/** A rule in words of the application's own. */
export function saying<TValue>(message: string, rule: Rule<TValue>): Rule<TValue> {
  return (value) => (rule(value) === undefined ? undefined : message);
}

/** A rule that null and an absent value pass. */
export function unless<TValue>(message: string, test: (value: TValue) => boolean): Rule<TValue> {
  return (value) => (value === null || value === undefined || test(value) ? undefined : message);
}

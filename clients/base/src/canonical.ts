/** Parameters as a query says them, sorted by name: `name=value`, a list as often as it is long. Null is absent. */
export function pairs(params: object): string[] {
  return Object.entries(params)
    .sort()
    .flatMap(([name, value]) =>
      [value].flat().filter((each) => each != null).map((each) => `${name}=${encodeURIComponent(each as string)}`),
    );
}

/** A context and parameters that some of its entries have. */
export interface Scope {
  readonly context?: string;
  readonly params?: object;
}

/**
 * Whether an entry is among those that a scope narrows to. An entry without one of its parameters shows everything, also
 * what is meant.
 */
export function agrees(entry: Scope, { context = entry.context, params = {} }: Scope): boolean {
  const own = entry.params as Readonly<Record<string, unknown>>;
  return (
    context === entry.context &&
    Object.entries(params).every(
      ([name, value]) => value == null || own[name] == null || String(pairs({ a: own[name] })) === String(pairs({ a: value })),
    )
  );
}

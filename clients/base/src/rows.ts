type Row = Readonly<Record<string, unknown>>;

/** Puts rows in the place of those with the same key, and the rest behind them. */
export function spliceRows(rows: unknown, value: unknown, key: string): Row[] {
  const next = [...(rows as Row[])];
  for (const row of [value].flat() as Row[]) {
    const index = next.findIndex((each) => each[key] === row[key]);
    next[index < 0 ? next.length : index] = row;
  }
  return next;
}

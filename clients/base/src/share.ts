/**
 * The new value, made of the old one's parts where those are equal: whoever compares by identity sees only what has
 * changed. Rows of lists are told apart by `id`, so a row that moved is the same row.
 */
export function share<T>(old: unknown, next: T): T {
  if (old === next || !isObject(old) || !isObject(next) || Array.isArray(old) !== Array.isArray(next)) return next;
  const before = new Map(Object.entries(old));
  const after = Object.entries(next);
  const rows = Array.isArray(next) && new Map((old as unknown[]).map((row) => [idOf(row), row]));
  let same = after.length === before.size;
  for (const pair of after) {
    const [name, value] = pair;
    const part = before.get(name);
    pair[1] = share(rows && idOf(value) !== idOf(part) ? rows.get(idOf(value)) : part, value);
    same &&= before.has(name) && pair[1] === part;
  }
  // Built from pairs: a member named __proto__ stays a member.
  return (same ? old : rows ? after.map((pair) => pair[1]) : Object.fromEntries(after)) as T;
}

const isObject = (value: unknown): value is object => Object(value) === value;

const idOf = (row: unknown): unknown => (row as { readonly id?: unknown } | null | undefined)?.id;

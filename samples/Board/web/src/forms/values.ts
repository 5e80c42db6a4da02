/** What was typed into a field, without blanks around it. */
export function textOf(values: FormData, name: string): string {
  const value = values.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

/** What was typed into a field, or null when there is nothing in it. */
export function textOrNull(values: FormData, name: string): string | null {
  return textOf(values, name) || null;
}

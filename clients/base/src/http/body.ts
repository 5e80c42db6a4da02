/** The body of a call: JSON, or parts where an argument is a file. The name comes first, as the server wants it. */
export function bodyOf(fn: string, args: object): string | FormData {
  const form = new FormData();
  form.append('fn', fn);
  const json = JSON.stringify(args, (name, value: unknown) => {
    const files = [value].flat();
    if (!(files[0] instanceof Blob)) return value;
    for (const file of files) form.append(name, file as Blob);
    return undefined;
  });
  form.append('args', json);
  return [...form][2] ? form : JSON.stringify({ fn, args });
}

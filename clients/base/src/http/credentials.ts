type Provider<T> = () => T | Promise<T>;

/** Makes `headers` for a token of Mizan; none while there is no token. */
export function token(provide: Provider<string | undefined>): Provider<Record<string, string>> {
  return header('X-Mizan-Token', '', provide);
}

/** Makes `headers` for a bearer token of the application's own; none while there is no token. */
export function bearer(provide: Provider<string | undefined>): Provider<Record<string, string>> {
  return header('Authorization', 'Bearer ', provide);
}

function header(name: string, prefix: string, provide: Provider<string | undefined>): Provider<Record<string, string>> {
  return async (): Promise<Record<string, string>> => {
    const text = await provide();
    return text ? { [name]: prefix + text } : {};
  };
}

import { pairs } from '../canonical.js';
import { MizanError } from '../error.js';
import { parseVersion } from '../version.js';
import type { CallAnswer, Transport, Version } from '../wire.js';
import { bodyOf } from './body.js';

/** What of a request's settings is used. */
export interface FetchInit {
  /** `GET` without. */
  method: string | undefined;
  headers: Record<string, string>;
  body?: string | FormData | undefined;
  cache: 'no-store';
  signal: AbortSignal;
}

/** What of a response is used. */
export interface FetchAnswer {
  readonly ok: boolean;
  readonly headers: { get(name: string): string | null };
  json(): Promise<unknown>;
}

/** The part of `fetch` that is used, so that any implementation fits. */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchAnswer>;

/** Options of the transport. */
export interface HttpOptions {
  /** Default: the platform's `fetch`. */
  readonly fetch?: Fetch;
  /** Asked for before each request: `token` or `bearer` make such a function. */
  readonly headers?: () => Record<string, string> | Promise<Record<string, string>>;
  /** How long an answer may take, in ms; with files as long as it takes. Default: 60 s. */
  readonly timeout?: number;
}

interface Answer {
  readonly data: CallAnswer & { readonly csrfToken: string | null };
  readonly version: Version | undefined;
}

/** Reaches a server over HTTP. `base` is what `MapMizan` was given: `/api/mizan`. */
export function httpTransport(base: string, options: HttpOptions = {}): Transport {
  const { fetch: send = fetch as Fetch, timeout = 6e4 } = options;
  let session: Promise<Answer> | undefined;

  async function ask(path: string, signal?: AbortSignal, body?: string | FormData, csrf?: string | null): Promise<Answer> {
    const headers = { ...(await options.headers?.()) };
    const isForm = body instanceof FormData;
    if (body && !isForm) headers['Content-Type'] = 'application/json';
    // No form of another site can send a header, so the server wants one with files, whatever it says.
    if (csrf || isForm) headers['X-CSRFToken'] = csrf || '1';
    const limit = AbortSignal.timeout(isForm ? 1e9 : timeout);
    const answer = await send(base + path, {
      method: body && 'POST',
      headers,
      body,
      cache: 'no-store',
      signal: AbortSignal.any([signal ?? limit, limit]),
    });
    const data = (await answer.json()) as never;
    if (answer.ok) return { data, version: parseVersion(answer.headers.get('X-Mizan-Version')) };
    const { error } = data as { readonly error: MizanError };
    throw new MizanError(error.code, error.message, error.details);
  }

  return {
    fetch: (context, params, signal) => ask(`/ctx/${context}/?${pairs(params).join('&')}`, signal),
    async call(fn, args, signal) {
      const body = bodyOf(fn, args);
      const post = async () => ask('/call/', signal, body, (await (session ??= ask('/session/'))).data.csrfToken);
      const { data, version } = await post().catch((thrown: Partial<MizanError>) => {
        // Unless arguments are to blame, the user may have changed, and with the session its token.
        if (!thrown.details?.['fields']) session = undefined;
        if (thrown.details?.['reason'] !== 'csrf') throw thrown;
        return post();
      });
      return { ...data, version };
    },
    reset() {
      session = undefined;
    },
  };
}

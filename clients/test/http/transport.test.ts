import { createClient, MizanError, type Transport } from '@mizan/base';
import { bearer, type FetchInit, type HttpOptions, httpTransport, token } from '@mizan/base/http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { HttpServer, type Reply } from '../support/http-server.js';

let server: HttpServer;
let base: string;
const idle = new AbortController().signal;

beforeEach(async () => {
  server = new HttpServer();
  base = await server.start();
});
afterEach(() => server.stop());

const open = (options?: HttpOptions): Transport => httpTransport(`${base}/api/mizan`, options);
const paths = () => server.received.map(({ method, path }) => `${method} ${path}`);
const thrown = (promise: Promise<unknown>) => promise.then(() => undefined, MizanError.from);

test('a context is fetched by GET, with the stamp of its answer', async () => {
  server.reply = () => ({ body: { profile: { id: 5 } }, headers: { 'X-Mizan-Version': 'k3f9;17;18' } });
  expect(await open().fetch('user', { user_id: 5 }, idle)).toEqual({ data: { profile: { id: 5 } }, version: ['k3f9', 17, 18] });
  expect(paths()).toEqual(['GET /api/mizan/ctx/user/?user_id=5']);
});

test('parameters go into the query, lists as often as they are long, and what is undefined or null does not', async () => {
  await open().fetch('search', { text: 'a b&c=d', tags: ['x', 'y,z'], none: undefined, nil: null, zero: 0, no: false }, idle);
  const query = new URL(server.received[0]!.path, base).searchParams;
  expect([...query]).toEqual([
    ['no', 'false'],
    ['tags', 'x'],
    ['tags', 'y,z'],
    ['text', 'a b&c=d'],
    ['zero', '0'],
  ]);
});

test('no request may be answered by the cache of the browser', async () => {
  const seen: FetchInit[] = [];
  const transport = open({
    fetch: (url, init) => {
      seen.push(init);
      return fetch(url, init as RequestInit);
    },
  });
  server.reply = () => ({ body: { csrfToken: null, result: 1, invalidate: [] } });
  await transport.fetch('user', {}, idle);
  await transport.call('f', {});
  expect(seen.map(({ cache }) => cache)).toEqual(['no-store', 'no-store', 'no-store']);
});

test('a call is sent by POST, and answers with result, effects and stamp', async () => {
  const effects = { invalidate: ['user'], merge: [{ context: 'items', slot: 'list', value: 1 }] };
  server.reply = ({ path }) =>
    path.endsWith('/session/')
      ? { body: { csrfToken: null } }
      : { body: { result: 7, ...effects }, headers: { 'X-Mizan-Version': 'e;1;2' } };
  const answer = await open().call('rename_user', { user_id: 5, name: undefined, due: null });
  expect(answer).toEqual({ result: 7, ...effects, version: ['e', 1, 2] });
  const [, call] = server.received;
  expect(call).toMatchObject({ method: 'POST', path: '/api/mizan/call/', headers: { 'content-type': 'application/json' } });
  expect(JSON.parse(String(call!.body))).toEqual({ fn: 'rename_user', args: { user_id: 5, due: null } });
  expect(call!.headers).not.toHaveProperty('x-csrftoken');
});

test('the CSRF token is asked for once, and sent with every call', async () => {
  server.reply = ({ path }) => ({ body: path.endsWith('/session/') ? { csrfToken: 'abc' } : { result: null, invalidate: [] } });
  const transport = open();
  await Promise.all([transport.call('a', {}), transport.call('b', {})]);
  await transport.call('c', {});
  expect(paths().filter((path) => path.includes('session'))).toHaveLength(1);
  const calls = server.received.filter(({ method }) => method === 'POST');
  expect(calls.map(({ headers }) => headers['x-csrftoken'])).toEqual(['abc', 'abc', 'abc']);
});

const forbidden = (reason: string): Reply => ({ status: 403, body: { error: { code: 'FORBIDDEN', message: 'no', details: { reason } } } });

test('a call that is refused for its CSRF token is sent once more with a new one', async () => {
  let tokens = 0;
  server.reply = ({ path, headers }) => {
    if (path.endsWith('/session/')) return { body: { csrfToken: `t${++tokens}` } };
    return headers['x-csrftoken'] === 't2' ? { body: { result: 1, invalidate: [] } } : forbidden('csrf');
  };
  expect(await open().call('f', {})).toMatchObject({ result: 1 });
  expect(paths()).toHaveLength(4);
});

test('and no more than once', async () => {
  server.reply = ({ path }) => (path.endsWith('/session/') ? { body: { csrfToken: 't' } } : forbidden('csrf'));
  expect(await thrown(open().call('f', {}))).toMatchObject({ code: 'FORBIDDEN', details: { reason: 'csrf' } });
  expect(server.received.filter(({ method }) => method === 'POST')).toHaveLength(2);
});

test('arguments that are refused leave the session as it is', async () => {
  const error = { code: 'VALIDATION_ERROR', message: '', details: { fields: { title: ['is required'] } } };
  server.reply = ({ path }) => (path.endsWith('/session/') ? { body: { csrfToken: 't' } } : { status: 422, body: { error } });
  const transport = open();
  for (let each = 0; each < 2; each++) expect(await thrown(transport.call('f', {}))).toMatchObject(error);
  expect(paths().filter((path) => path.includes('session'))).toHaveLength(1);
});

test('any other refusal is final', async () => {
  server.reply = ({ path }) => (path.endsWith('/session/') ? { body: { csrfToken: 't' } } : forbidden('guard'));
  expect(await thrown(open().call('f', {}))).toMatchObject({ code: 'FORBIDDEN' });
  expect(server.received.filter(({ method }) => method === 'POST')).toHaveLength(1);
});

test('a session that could not be asked for is asked for again by the next call', async () => {
  server.reply = () => ({ status: 503, body: { error: { code: 'INTERNAL_ERROR', message: 'stopping' } } });
  const transport = open();
  expect(await thrown(transport.call('f', {}))).toMatchObject({ code: 'INTERNAL_ERROR' });
  server.reply = ({ path }) => ({ body: path.endsWith('/session/') ? { csrfToken: 't' } : { result: 1, invalidate: [] } });
  expect(await transport.call('f', {})).toMatchObject({ result: 1 });
});

test.each([
  ['a token of Mizan', { headers: token(() => 'mwt') }, 'x-mizan-token', 'mwt'],
  ['a bearer token', { headers: bearer(async () => 'jwt') }, 'authorization', 'Bearer jwt'],
  ['headers of any kind', { headers: () => ({ 'X-Tenant': 'a' }) }, 'x-tenant', 'a'],
])('%s goes with every request', async (_, options, header, value) => {
  server.reply = () => ({ body: { csrfToken: null, result: 1, invalidate: [] } });
  const transport = open(options);
  await transport.fetch('user', {}, idle);
  await transport.call('f', {});
  expect(server.received.map(({ headers }) => headers[header])).toEqual([value, value, value]);
});

test('while there is no token, no header is sent', async () => {
  await open({ headers: token(() => undefined) }).fetch('user', {}, idle);
  expect(server.received[0]!.headers).not.toHaveProperty('x-mizan-token');
});

test('an error of the server is told as it is, its fields with it', async () => {
  const error = { code: 'VALIDATION_ERROR', message: 'Some arguments are not valid.', details: { fields: { title: ['is required'] } } };
  server.reply = () => ({ status: 422, body: { error } });
  const caught = await thrown(open().fetch('user', {}, idle));
  expect(caught).toMatchObject(error);
  expect(caught!.fieldErrors()).toEqual({ title: ['is required'] });
  expect(new MizanError('CONFLICT', '').fieldErrors()).toEqual({});
});

test('a member that is named error is data where the server succeeded', async () => {
  server.reply = () => ({ body: { error: { code: 'x' } } });
  expect(await open().fetch('log', {}, idle)).toMatchObject({ data: { error: { code: 'x' } } });
});

test.each([
  ['a page of a proxy', { status: 502, body: '<html>Bad Gateway' }],
  ['a page where data should be', { status: 200, body: '<html>Sign in' }],
  ['JSON of somebody else', { status: 500, body: { message: 'oops' } }],
  ['a broken connection', undefined],
])('%s is NETWORK', async (_, reply) => {
  server.reply = () => reply;
  expect(await thrown(open().fetch('user', {}, idle))).toMatchObject({ code: 'NETWORK' });
});

test('what the caller aborts is ABORTED', async () => {
  const abort = new AbortController();
  server.reply = () => {
    abort.abort();
    return { body: {} };
  };
  expect(await thrown(open().fetch('user', {}, abort.signal))).toMatchObject({ code: 'ABORTED' });
});

test('what takes too long is TIMEOUT, and ends the request', async () => {
  const hanging: HttpOptions = {
    timeout: 1,
    fetch: (_, { signal }) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error))),
  };
  expect(await thrown(open(hanging).fetch('user', {}, idle))).toMatchObject({ code: 'TIMEOUT' });
  expect(await thrown(open(hanging).call('f', {}))).toMatchObject({ code: 'TIMEOUT' });
});

test('a signal of a call reaches its request', async () => {
  const abort = new AbortController();
  server.reply = ({ path }) => {
    if (path.endsWith('/call/')) abort.abort();
    return { body: { csrfToken: null } };
  };
  const client = createClient({ transport: open() });
  expect(await thrown(client.call('f', {}, { signal: abort.signal }))).toMatchObject({ code: 'ABORTED' });
  client.dispose();
});

test('arguments that are files make the call multipart: the name first, then the files, each by its wire name, and the rest', async () => {
  server.reply = ({ path }) => ({ body: path.endsWith('/session/') ? { csrfToken: 't' } : { result: null, invalidate: [] } });
  await open({ timeout: 1000 }).call('attach', {
    card_id: 5,
    file: new File(['content'], 'a.txt', { type: 'text/plain' }),
    more: [new Blob(['x']), new Blob(['y'])],
    empty: [],
    note: null,
  });
  const { headers, body } = server.received[1]!;
  expect(headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
  expect(headers['x-csrftoken']).toBe('t');
  const form = await new Response(new Uint8Array(body), { headers: { 'Content-Type': headers['content-type']! } }).formData();
  expect([...form.keys()]).toEqual(['fn', 'file', 'more', 'more', 'args']);
  expect(form.get('fn')).toBe('attach');
  expect(JSON.parse(form.get('args') as string)).toEqual({ card_id: 5, empty: [], note: null });
  const file = form.get('file') as File;
  expect([file.name, file.type, await file.text()]).toEqual(['a.txt', 'text/plain', 'content']);
  expect(await Promise.all(form.getAll('more').map((each) => (each as File).text()))).toEqual(['x', 'y']);
});

test('a call with files carries the header of the token even where there is no token', async () => {
  server.reply = ({ path }) => ({ body: path.endsWith('/session/') ? { csrfToken: null } : { result: null, invalidate: [] } });
  await open().call('attach', { file: new Blob(['x']) });
  expect(server.received[1]!.headers['x-csrftoken']).toBe('1');
});

test('a list of no files is a list in the arguments, and makes no form of them', async () => {
  server.reply = ({ path }) => ({ body: path.endsWith('/session/') ? { csrfToken: null } : { result: 0, invalidate: [] } });
  await open().call('attach', { files: [] });
  expect(JSON.parse(String(server.received.at(-1)!.body))).toEqual({ fn: 'attach', args: { files: [] } });
});

test('after a reset the token of the former user is not tried', async () => {
  let tokens = 0;
  server.reply = ({ path }) => ({ body: path.endsWith('/session/') ? { csrfToken: `t${++tokens}` } : { result: 1, invalidate: [] } });
  const client = createClient({ transport: open() });
  await client.call('sign_in');
  client.reset();
  await client.call('f');
  expect(server.received.map(({ headers }) => headers['x-csrftoken'])).toEqual([undefined, 't1', undefined, 't2']);
  client.dispose();
});

test('a call with a file that waits for its CSRF token can be sent again', async () => {
  let tokens = 0;
  server.reply = ({ path, headers }) => {
    if (path.endsWith('/session/')) return { body: { csrfToken: `t${++tokens}` } };
    return headers['x-csrftoken'] === 't2' ? { body: { result: 1, invalidate: [] } } : forbidden('csrf');
  };
  expect(await open().call('attach', { file: new Blob(['x']) })).toMatchObject({ result: 1 });
});

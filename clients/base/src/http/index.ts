export { bearer, token } from './credentials.js';
export { type Fetch, type FetchAnswer, type FetchInit, httpTransport, type HttpOptions } from './transport.js';

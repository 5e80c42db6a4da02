import type { Client, ClientOptions } from './client.js';
export function createClient(_options: ClientOptions): Client { throw new Error('not yet') }

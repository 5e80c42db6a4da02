import { type Client, createClient } from '@mizan/base';
import { httpTransport } from '@mizan/base/http';
import { createLog, type Log } from '@mizan/react/devtools';

/** What the client did, for the panel in the corner. */
export const log: Log = createLog();

/** All that the page knows of the server. */
export const client: Client = createClient({ transport: httpTransport('/api/mizan'), onEvent: log.record });

import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it came over the wire. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** What is sent back. */
export interface Reply {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  /** JSON, or text that is none. */
  readonly body: unknown;
}

/** A web server of its own for each test, whose requests are kept. */
export class HttpServer {
  readonly received: Received[] = [];
  reply: (request: Received) => Reply | undefined = () => ({ body: {} });
  #server: Server | undefined;

  async start(): Promise<string> {
    this.#server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const received = { method: request.method!, path: request.url!, headers: request.headers, body: Buffer.concat(chunks) };
      this.received.push(received);
      const reply = this.reply(received);
      // No reply: the connection breaks.
      if (!reply) return void request.socket.destroy();
      response.writeHead(reply.status ?? 200, { 'Content-Type': 'application/json', ...reply.headers });
      response.end(typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body));
    });
    await new Promise<void>((resolve) => this.#server!.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise((resolve) => this.#server?.close(resolve));
  }
}

import { type Client, type ClientOptions, createClient } from '@mizan/base';
import { act, cleanup } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { BoardProvider, MizanProvider } from '../../fixtures/board/react.js';
import { asBoard } from './board.js';
import { Server } from './server.js';

/** A board for each test, with the renders of its components counted. */
export class Stage {
  server: Server = new Server();
  client: Client = undefined!;
  /** How often React complains, where a test has it do so. */
  errors = 0;
  readonly renders: Record<string, number> = {};
  readonly #clients: Client[] = [];

  constructor() {
    beforeEach(() => {
      this.server = new Server();
      asBoard(this.server);
      for (const name of Object.keys(this.renders)) delete this.renders[name];
      this.errors = 0;
      vi.spyOn(console, 'error').mockClear().mockImplementation(() => {});
    });
    afterEach(() => {
      cleanup();
      expect(console.error).toHaveBeenCalledTimes(this.errors);
      for (const each of this.#clients.splice(0)) each.dispose();
    });
  }

  open(options: Partial<ClientOptions> = {}): Client {
    this.client = createClient({ transport: this.server.transport, retry: () => undefined, ...options });
    this.#clients.push(this.client);
    return this.client;
  }

  count(name: string): void {
    this.renders[name] = (this.renders[name] ?? 0) + 1;
  }

  /** Lets everything happen that waits for nothing but answers that are there. */
  async rest(action: () => void = () => {}): Promise<void> {
    await act(async () => {
      action();
      await this.server.rest();
    });
  }

  readonly App = ({ id = 1, children }: { readonly id?: number; readonly children?: ReactNode }): ReactNode => (
    <MizanProvider client={this.client}>
      <BoardProvider boardId={id}>{children}</BoardProvider>
    </MizanProvider>
  );
}

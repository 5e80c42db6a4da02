import { type Client, type ClientOptions, createClient, type Handle } from '@mizan/base';
import { afterEach, beforeEach, vi } from 'vitest';
import { type Item, Server } from './server.js';

export interface User {
  readonly profile: { readonly id: number; readonly name: string };
  readonly theme: string;
}

export interface Items {
  readonly list: readonly Item[];
  readonly count: number;
}

/** A fresh server for each test, and clients that end with it. */
export class Bench {
  server: Server = new Server();
  client: Client = undefined!;
  /** What nobody caught, as soon as it was thrown. */
  readonly strays: unknown[] = [];
  #clients: Client[] = [];

  constructor() {
    const stray = (reason: unknown) => this.strays.push(reason);
    beforeEach(() => {
      this.server = new Server();
      this.strays.length = 0;
    });
    afterEach(() => {
      for (const each of this.#clients.splice(0)) each.dispose();
      vi.useRealTimers();
      process.off('unhandledRejection', stray);
    });
    this.catchStrays = () => void process.on('unhandledRejection', stray);
  }

  /** Takes unhandled rejections as what a test expects. */
  readonly catchStrays: () => void;

  open(options: Partial<ClientOptions> = {}): Client {
    this.client = createClient({ transport: this.server.transport, retry: () => undefined, ...options });
    this.#clients.push(this.client);
    return this.client;
  }

  user(user_id = 5): Handle<User> {
    return this.client.context('user', { user_id });
  }

  items(): Handle<Items> {
    return this.client.context('items');
  }

  name(user_id = 5): string | undefined {
    return this.user(user_id).get().data?.profile.name;
  }

  texts(): string[] | undefined {
    return this.items().get().data?.list.map(({ text }) => text);
  }

  /** Looks at an entry, waits for its data, and keeps every state that is shown from then on. */
  async watch<TData, TValue>(handle: Handle<TData>, pick: (data: TData) => TValue): Promise<TValue[]> {
    const seen: TValue[] = [];
    handle.subscribe(() => {
      const { data } = handle.get();
      if (data !== undefined) seen.push(pick(data));
    });
    await this.server.rest();
    return seen;
  }

  /** Lets real timers be those of the test. Promises go on by themselves. */
  fakeTime(): void {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  }
}

import { type Bundle, type CallAnswer, type Effects, MizanError, type Transport, type Version } from '@mizan/base';

/** A request that waits to be answered. What it will be told is settled; when it hears it is up to the test. */
export interface Held {
  readonly name: string;
  readonly signal: AbortSignal | undefined;
  send(): void;
  fail(error: unknown): void;
}

type Call = (args: never) => Omit<CallAnswer, 'version'>;

export interface Item {
  readonly id: number;
  readonly text: string;
}

/** A server that a test holds in its hands: answers can be held back, refused and reordered without waiting for anything. */
export class Server {
  readonly users: Map<number, { readonly id: number; readonly name: string }> = new Map([
    [5, { id: 5, name: 'Ann' }],
    [6, { id: 6, name: 'Bob' }],
  ]);
  items: Item[] = ['a', 'b', 'c'].map((text, index) => ({ id: index + 1, text }));
  unread = 0;
  /** Every request, in the order in which they came. */
  readonly log: string[] = [];
  readonly held: Held[] = [];
  /** Which requests are held back. */
  hold: (name: string) => boolean = () => false;
  /** What requests fail with. */
  refuse: (name: string) => unknown = () => undefined;
  epoch: string | undefined = 'one';
  clock = 0;
  push: ((message: Effects | 'reconnected') => void) | undefined;

  readonly calls: Record<string, Call> = {
    rename: ({ user_id, name }: { user_id: number; name: string }) => {
      this.users.set(user_id, { id: user_id, name });
      return { result: this.users.get(user_id), invalidate: [{ context: 'user', params: { user_id } }] };
    },
    edit: (item: Item) => {
      this.items = this.items.map((each) => (each.id === item.id ? item : each));
      return { result: item, merge: [{ context: 'items', slot: 'list', key: 'id', value: item }] };
    },
    add: ({ text }: { text: string }) => {
      const item = { id: this.items.length + 1, text };
      this.items = [...this.items, item];
      return { result: item, merge: [{ context: 'items', slot: 'list', key: 'id', value: item }] };
    },
    touch: () => ({ result: null, invalidate: [{ context: 'items', function: 'list' }] }),
    bump: () => ({ result: ++this.unread, invalidate: ['notes'] }),
    nothing: () => ({ result: null, invalidate: [] }),
  };

  readonly reads: Record<string, (params: Record<string, never>) => object> = {
    user: ({ user_id }) => ({ profile: this.users.get(Number(user_id)), theme: 'dark' }),
    items: () => ({ list: this.items, count: this.items.length }),
    notes: () => ({ unread: this.unread }),
    search: ({ query }) => ({ hits: [`hit:${query}`] }),
  };

  readonly transport: Transport = {
    fetch: (context, params, signal) =>
      this.#ask(nameOf(context, params), signal, (): Bundle => {
        const data = this.reads[context]!(params as Record<string, never>);
        return { data, version: this.#stamp(this.clock, this.clock) };
      }),
    call: (fn, args, signal) =>
      this.#ask(fn, signal, (): CallAnswer => {
        const low = ++this.clock;
        const answer = this.calls[fn]!(args as never);
        return { ...answer, version: this.#stamp(low, ++this.clock) };
      }),
  };

  /** The same, with pushes. */
  readonly pushing: Transport = {
    ...this.transport,
    listen: (push) => {
      this.push = push;
      return () => (this.push = undefined);
    },
  };

  /** How many requests there have been of a name. */
  count(name: string): number {
    return this.log.filter((each) => each.startsWith(name)).length;
  }

  /** Waits until everything has come to rest that waits for nothing but answers that are there. */
  async rest(): Promise<void> {
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
  }

  #stamp(low: number, high: number): Version | undefined {
    return this.epoch === undefined ? undefined : [this.epoch, low, high];
  }

  #ask<T>(name: string, signal: AbortSignal | undefined, read: () => T): Promise<T> {
    this.log.push(name);
    return new Promise<T>((resolve, reject) => {
      const refusal = this.refuse(name);
      // As over a network: the answer is made at once, from what there is now, and is not the server's own object.
      const answer = refusal ? undefined : (JSON.parse(JSON.stringify(read())) as T);
      const send = () => (refusal ? reject(refusal) : resolve(answer!));
      signal?.addEventListener('abort', () => reject(new MizanError('ABORTED', 'aborted')));
      if (this.hold(name)) this.held.push({ name, signal, send, fail: reject });
      else send();
    });
  }
}

function nameOf(context: string, params: object): string {
  return [context, ...Object.entries(params).map(([name, value]) => `${name}=${value}`)].join(';');
}

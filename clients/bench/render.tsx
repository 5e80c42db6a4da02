// 1,000 components look at one entry, whose data changes 40 times: this client, and TanStack Query, in turns in one page.
interface Jsdom {
  readonly JSDOM: new (html: string, options: object) => { readonly window: Window & typeof globalThis };
}

// It brings no types of its own.
const { JSDOM } = (await import('jsdom' as string)) as Jsdom;
const { window } = new JSDOM('<!doctype html><body></body>', { pretendToBeVisual: true, url: 'http://localhost/' });
const { AbortController, document } = window;
Object.assign(globalThis, { window, document, AbortController });

const { memo, createElement } = await import('react');
const { createRoot } = await import('react-dom/client');
const { flushSync } = await import('react-dom');
const { createClient } = await import('@mizan/base');
const { ClientProvider, createContextHooks } = await import('@mizan/react');
const { QueryClient, QueryClientProvider, useQuery } = await import('@tanstack/react-query');

const COMPONENTS = 1000;
const CHANGES = 40;
const ROUNDS = 5;

interface Subject {
  readonly ui: React.ReactNode;
  change(value: number): void;
}

interface Data {
  readonly counter: { readonly value: number };
}

function mizan(): Subject {
  const client = createClient({
    transport: {
      fetch: async () => ({ data: { counter: { value: 0 } } }),
      call: async (_, value) => ({ result: null, merge: [{ context: 'counter', slot: 'counter', value }] }),
    },
  });
  const hooks = createContextHooks<Data>('Counter');
  const useCounter = hooks.slot('counter');
  const Row = memo(() => createElement('i', null, useCounter().data?.value));
  const rows = Array.from({ length: COMPONENTS }, (_, index) => createElement(Row, { key: index }));
  const ui = createElement(ClientProvider, { client }, createElement(hooks.Provider, { handle: client.context<Data>('counter') }, rows));
  return { ui, change: (value) => void client.call('count', { value }) };
}

function tanstack(): Subject {
  const client = new QueryClient();
  const queryFn = async (): Promise<Data> => ({ counter: { value: 0 } });
  const select = ({ counter }: Data) => counter;
  const Row = memo(() => {
    const { data } = useQuery({ queryKey: ['counter'], queryFn, select, staleTime: 60_000 });
    return createElement('i', null, data?.value);
  });
  const rows = Array.from({ length: COMPONENTS }, (_, index) => createElement(Row, { key: index }));
  return {
    ui: createElement(QueryClientProvider, { client }, rows),
    change: (value) => void client.setQueryData(['counter'], { counter: { value } }),
  };
}

function shows(element: Element, value: number): Promise<void> {
  const all = String(value).repeat(COMPONENTS);
  return new Promise((resolve) => {
    const check = () => (element.textContent === all ? resolve() : setImmediate(check));
    check();
  });
}

/** The median time of a change until every component shows it, in ms. */
async function measure(make: () => Subject): Promise<number> {
  const { ui, change } = make();
  const element = document.body.appendChild(document.createElement('div'));
  const root = createRoot(element);
  flushSync(() => root.render(ui));
  await shows(element, 0);
  const times: number[] = [];
  for (let value = 1; value <= CHANGES; value++) {
    const start = performance.now();
    change(value);
    await shows(element, value);
    times.push(performance.now() - start);
  }
  root.unmount();
  element.remove();
  return times.toSorted((a, b) => a - b)[CHANGES / 2]!;
}

const ratios: number[] = [];
for (let round = 0; round <= ROUNDS; round++) {
  const [own, other] = [await measure(mizan), await measure(tanstack)];
  // The first round warms up.
  if (round === 0) continue;
  ratios.push(own / other);
  console.log(`${COMPONENTS} components: ${own.toFixed(1)} ms, TanStack Query ${other.toFixed(1)} ms, ratio ${(own / other).toFixed(2)}`);
}
console.log(`ratio ${ratios.toSorted((a, b) => a - b)[ROUNDS >> 1]!.toFixed(2)} (median of ${ROUNDS}; the goal is 0.70)`);
process.exit(0);

export {};

/** How many functions the server has: half of them are read, the other half called. */
export const functions = 1000;

// What a page of the application uses.
const used = 100;
const perContext = 5;

const input = '{ readonly id: number; readonly name: string; readonly tags: readonly string[]; readonly opt?: boolean }';
const output =
  '{ readonly id: number; readonly name: string; readonly nested: { readonly a: number; readonly b: readonly string[]; ' +
  'readonly c: { readonly d: boolean | null } }; readonly items: readonly { readonly id: number; readonly v: string }[] }';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
const uses = numbers(used).map((index) => index * (functions / used));

/** The description of the server: each function has types of its own, which have types of their own. */
export function description(): string {
  const types = numbers(functions).flatMap((i) => [
    `struct "leaf${i}" { field "d" type="bool" nullable=#true; }`,
    `struct "nested${i}" { field "a" type="int32"; field "b" type="list" { item type="string"; }; field "c" type="leaf${i}"; }`,
    `struct "item${i}" { field "id" type="int32"; field "v" type="string"; }`,
    `struct "out${i}" { field "id" type="int32"; field "name" type="string"; field "nested" type="nested${i}"; ` +
      `field "items" type="list" { item type="item${i}"; }; }`,
  ]);
  const reads = numbers(functions / 2).map((i) => i * 2);
  const contexts = numbers(reads.length / perContext).map((context) => {
    const own = reads.slice(context * perContext, (context + 1) * perContext);
    const parameters = 'param "id" type="int32" shared=#true required=#true; param "name" type="string" shared=#true required=#true;';
    return `context "ctx${context}" { ${parameters} ${own.map((i) => `function "fn${i}";`).join(' ')} }`;
  });
  const all = numbers(functions).map((i) =>
    i % 2 === 0
      ? `function "fn${i}" kind="read" context="ctx${Math.floor(i / 2 / perContext)}" { ${inputs(false)} output type="out${i}"; }`
      : `function "fn${i}" kind="mutation" { ${inputs(true)} output type="out${i}"; ` +
        `affects context="ctx${Math.floor(i / 2 / perContext)}" { scope "id"; }; }`,
  );
  return ['mizan 1 project="large"', ...types, ...contexts, ...all, ''].join('\n');
}

function inputs(isMutation: boolean): string {
  const own = 'input "id" type="int32"; input "name" type="string" max-length=80;';
  const more = 'input "tags" type="list" { item type="string"; }; input "opt" type="bool" optional=#true;';
  return isMutation ? `${own} ${more}` : own;
}

const body = (query: string, mutation: string): string =>
  `const q = ${query}; const m = ${mutation}; const s: string | undefined = q.data?.nested.b[0]; ` +
  `void m.mutateAsync({ id: 1, name: 'x', tags: [] }).then((r) => r.items[0]?.v.length); return s;`;

/** The page over the generated client. */
export function mizanPage(): string {
  const names = uses.flatMap((i) => [`useFn${i}`, `useFn${i + 1}`]);
  return [
    `import { ${names.join(', ')} } from './api/react.js';`,
    ...uses.map((i) => `export function C${i}(): string | undefined { ${body(`useFn${i}()`, `useFn${i + 1}()`)} }`),
  ].join('\n');
}

/** The hooks that people write by hand over TanStack Query, and the page over them. */
export function queryPage(): { readonly hooks: string; readonly page: string } {
  const hook = (i: number): string =>
    i % 2 === 0
      ? `export const useFn${i} = (args: In${i}) => useQuery({ queryKey: ['fn${i}', args], queryFn: () => send<Out${i}>('fn${i}', args) });`
      : `export const useFn${i} = () => { const queries = useQueryClient(); return useMutation({ ` +
        `mutationFn: (args: In${i}) => send<Out${i}>('fn${i}', args), ` +
        `onSuccess: (_, args) => queries.invalidateQueries({ queryKey: ['fn${i - 1}', { id: args.id }] }) }); };`;
  const hooks = [
    `import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';`,
    `declare function send<T>(name: string, args: object): Promise<T>;`,
    ...numbers(functions).flatMap((i) => [`export interface In${i} ${input}`, `export interface Out${i} ${output}`, hook(i)]),
  ].join('\n');
  const args = "{ id: 1, name: 'x', tags: [] }";
  const page = [
    `import { ${uses.flatMap((i) => [`useFn${i}`, `useFn${i + 1}`]).join(', ')} } from './hooks.js';`,
    ...uses.map((i) => `export function C${i}(): string | undefined { ${body(`useFn${i}(${args})`, `useFn${i + 1}()`)} }`),
  ].join('\n');
  return { hooks, page };
}

/** A server of tRPC in routers of 20 procedures, and the page over its client. */
export function trpcPage(): { readonly server: string; readonly page: string } {
  const size = 20;
  const procedure = (i: number): string =>
    `  fn${i}: t.procedure.input((value: unknown) => value as ${input})` +
    `.${i % 2 === 0 ? 'query' : 'mutation'}(({ input }) => { void input.name; return {} as ${output}; }),`;
  const routers = numbers(functions / size);
  const server = [
    `import { initTRPC } from '@trpc/server';`,
    'const t = initTRPC.create();',
    ...routers.map((r) => `const r${r} = t.router({\n${numbers(size).map((i) => procedure(r * size + i)).join('\n')}\n});`),
    `export const appRouter = t.router({ ${routers.map((r) => `r${r}`).join(', ')} });`,
    'export type AppRouter = typeof appRouter;',
  ].join('\n');
  const at = (i: number): string => `t.r${Math.floor(i / size)}.fn${i}`;
  const query = (i: number): string => `useQuery(${at(i)}.queryOptions({ id: 1, name: 'x', tags: [] }))`;
  const page = [
    `import { useMutation, useQuery } from '@tanstack/react-query';`,
    `import { createTRPCContext } from '@trpc/tanstack-react-query';`,
    `import type { AppRouter } from './server.js';`,
    'const { useTRPC } = createTRPCContext<AppRouter>();',
    ...uses.map((i) => `export function C${i}(): string | undefined { const t = useTRPC(); ${body(query(i), `useMutation(${at(i + 1)}.mutationOptions())`)} }`),
  ].join('\n');
  return { server, page };
}

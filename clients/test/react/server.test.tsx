import { createClient } from '@mizan/base';
import { Suspense } from 'react';
import { renderToString } from 'react-dom/server';
import { renderToReadableStream } from 'react-dom/server.edge';
import { expect, test } from 'vitest';
import { fetchBoard, fetchGlobal } from '../../fixtures/board/api.js';
import { BoardProvider, MizanProvider, useBoardInfo } from '../../fixtures/board/react.js';
import { asBoard } from '../support/board.js';
import { Server } from '../support/server.js';

const Title = () => <h1>{useBoardInfo().data?.title ?? 'loading'}</h1>;
const Waiting = () => <h1>{useBoardInfo.suspense().title}</h1>;

function open() {
  const server = new Server();
  asBoard(server);
  return { server, client: createClient({ transport: server.transport }) };
}

test('what was fetched beforehand is rendered', async () => {
  const { client } = open();
  await Promise.all([fetchBoard(client, { board_id: 1 }), fetchGlobal(client)]);
  const page = (
    <MizanProvider client={client}>
      <BoardProvider boardId={1}>
        <Title />
      </BoardProvider>
    </MizanProvider>
  );
  expect(renderToString(page)).toBe('<h1>Plan</h1>');
  client.dispose();
});

test('two requests have two clients, and share nothing', async () => {
  const [one, two] = [open(), open()];
  await fetchBoard(one.client, { board_id: 1 });
  const page = (client: typeof one.client) => (
    <MizanProvider client={client}>
      <BoardProvider boardId={1}>
        <Title />
      </BoardProvider>
    </MizanProvider>
  );
  expect(renderToString(page(one.client))).toBe('<h1>Plan</h1>');
  expect(renderToString(page(two.client))).toBe('<h1>loading</h1>');
  expect(two.server.log).toEqual([]);
  for (const { client } of [one, two]) client.dispose();
});

test('a stream waits for what suspends', async () => {
  const { client, server } = open();
  const stream = await renderToReadableStream(
    <MizanProvider client={client}>
      <BoardProvider boardId={1}>
        <Suspense fallback="waiting">
          <Waiting />
        </Suspense>
      </BoardProvider>
    </MizanProvider>,
  );
  expect(await new Response(stream).text()).toContain('<h1>Plan</h1>');
  expect(server.count('board')).toBe(1);
  client.dispose();
});

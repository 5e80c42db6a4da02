// @vitest-environment jsdom
import { MizanError } from '@mizan/base';
import { act, render, screen } from '@testing-library/react';
import { StrictMode } from 'react';
import { expect, test } from 'vitest';
import { BoardProvider, useBoardCards, useBoardContext, useBoardHandle, useBoardInfo, useCurrentUser } from '../../fixtures/board/react.js';
import { Stage } from '../support/react.js';

const stage = new Stage();

const Title = () => {
  stage.count('title');
  const { data, error } = useBoardInfo();
  return <h1>{error ? error.code : (data?.title ?? '…')}</h1>;
};
const Cards = () => {
  stage.count('cards');
  return <ul>{useBoardCards().data?.map((card) => <li key={card.id}>{card.title}</li>)}</ul>;
};

test('everybody below a provider shares its one request, in StrictMode too', async () => {
  stage.open();
  const first: string[] = [];
  const Spy = () => {
    first.push(useBoardInfo().status);
    return null;
  };
  render(
    <StrictMode>
      <stage.App>
        <Title />
        <Title />
        <Cards />
        <Spy />
      </stage.App>
    </StrictMode>,
  );
  await stage.rest();
  expect(screen.getAllByText('Plan')).toHaveLength(2);
  expect(stage.server.log.toSorted()).toEqual(['board;board_id=1;limit=undefined', 'global']);
  expect(new Set(first)).toEqual(new Set(['loading', 'success']));
});

test('a change in one slot renders its readers, and nobody else', async () => {
  stage.open();
  render(
    <stage.App>
      <Title />
      <Cards />
    </stage.App>,
  );
  await stage.rest();
  const before = { ...stage.renders };
  await stage.rest(() => void stage.client.call('rename_board', { board_id: 1, title: 'New' }));
  expect(screen.getByText('New')).toBeTruthy();
  expect(stage.renders).toEqual({ title: before['title']! + 1, cards: before['cards'] });
});

test('a refetch that brings nothing new renders nobody who does not read isFetching', async () => {
  stage.open();
  const Busy = () => {
    stage.count('busy');
    return <i>{useBoardInfo().isFetching ? 'busy' : 'idle'}</i>;
  };
  render(
    <stage.App>
      <Title />
      <Busy />
    </stage.App>,
  );
  await stage.rest();
  const before = { ...stage.renders };
  stage.server.hold = () => true;
  await stage.rest(() => stage.client.invalidate('board'));
  expect(screen.getByText('busy')).toBeTruthy();
  await stage.rest(() => stage.server.held[0]!.send());
  expect(screen.getByText('idle')).toBeTruthy();
  expect(stage.renders).toEqual({ title: before['title'], busy: before['busy']! + 2 });
});

test('a field that is read later has the value of now', async () => {
  stage.open();
  let showAll = () => {};
  const Late = ({ all }: { all: boolean }) => {
    const info = useBoardInfo();
    return <i>{`${info.data?.title} ${all ? info.isFetching : ''}`}</i>;
  };
  const view = render(
    <stage.App>
      <Late all={false} />
    </stage.App>,
  );
  showAll = () =>
    view.rerender(
      <stage.App>
        <Late all />
      </stage.App>,
    );
  await stage.rest();
  stage.server.hold = () => true;
  await stage.rest(() => stage.client.invalidate('board'));
  act(showAll);
  expect(screen.getByText('Plan true')).toBeTruthy();
  await stage.rest(() => stage.server.held[0]!.send());
  expect(screen.getByText('Plan false')).toBeTruthy();
});

test('a selection renders when what it returns is another value', async () => {
  stage.open();
  const Count = () => {
    stage.count('count');
    return <i>{useBoardCards((cards) => cards.length).data}</i>;
  };
  render(
    <stage.App>
      <Count />
      <Cards />
    </stage.App>,
  );
  await stage.rest();
  const before = stage.renders['count'];
  const merge = { context: 'board', slot: 'board_cards', key: 'id', value: { id: 1, title: 'A' } };
  stage.server.calls['edit'] = () => ({ result: null, merge: [merge] });
  await stage.rest(() => void stage.client.call('edit'));
  expect(screen.getByText('A')).toBeTruthy();
  expect(stage.renders['count']).toBe(before);
  await stage.rest(() => void stage.client.call('add_card', { board_id: 1, title: 'd' }));
  expect(screen.getByText('4')).toBeTruthy();
});

test('merged rows keep the identity of their neighbours', async () => {
  stage.open();
  const seen: unknown[][] = [];
  const Spy = () => {
    const { data } = useBoardCards();
    if (data) seen.push([...data]);
    return null;
  };
  render(
    <stage.App>
      <Spy />
    </stage.App>,
  );
  await stage.rest();
  await stage.rest(() => void stage.client.call('add_card', { board_id: 1, title: 'd' }));
  expect(seen.at(-1)).toHaveLength(4);
  expect(seen.at(-1)!.slice(0, 3).every((row, index) => row === seen[0]![index])).toBe(true);
});

test('all members at once, and the entry itself', async () => {
  stage.open();
  const All = () => {
    const handle = useBoardHandle();
    return <i>{`${useBoardContext().data?.board_info.title} ${handle.key}`}</i>;
  };
  render(
    <stage.App>
      <All />
    </stage.App>,
  );
  await stage.rest();
  expect(screen.getByText('Plan board;board_id=1')).toBeTruthy();
});

test('parameters that change quickly end on the last', async () => {
  stage.open();
  const Id = () => <i>{useBoardInfo().data?.id}</i>;
  const view = render(
    <stage.App>
      <Id />
    </stage.App>,
  );
  for (let id = 2; id < 8; id++) {
    view.rerender(
      <stage.App id={id}>
        <Id />
      </stage.App>,
    );
    if (id % 2) await stage.rest();
  }
  await stage.rest();
  expect(screen.getByText('7')).toBeTruthy();
});

test('an error is shown, and a new mount tries again', async () => {
  stage.open();
  stage.server.refuse = (name) => name.startsWith('board') && new MizanError('FORBIDDEN', 'no');
  const ui = (
    <stage.App>
      <Title />
    </stage.App>
  );
  const view = render(ui);
  await stage.rest();
  expect(screen.getByText('FORBIDDEN')).toBeTruthy();
  stage.server.refuse = () => undefined;
  view.unmount();
  render(ui);
  await stage.rest();
  expect(screen.getByText('Plan')).toBeTruthy();
});

test('an unmount during a fetch aborts it, without a word', async () => {
  stage.open();
  stage.server.hold = () => true;
  const view = render(
    <StrictMode>
      <stage.App>
        <Title />
      </stage.App>
    </StrictMode>,
  );
  await stage.rest();
  view.unmount();
  await stage.rest();
  expect(stage.server.held.map(({ signal }) => signal!.aborted)).toEqual([true, true]);
});

test('the global context is kept at the root', async () => {
  stage.open();
  const User = () => <i>{useCurrentUser().data?.name ?? 'nobody'}</i>;
  render(
    <stage.App>
      <User />
    </stage.App>,
  );
  await stage.rest();
  expect(screen.getByText('Ada')).toBeTruthy();
  await stage.rest(() => void stage.client.call('sign_out'));
  expect(screen.getByText('nobody')).toBeTruthy();
});

test('a missing provider is named', () => {
  stage.open();
  expect(() => render(<Title />)).toThrow('<BoardProvider> is missing above this component.');
  expect(() => render(<BoardProvider boardId={1} />)).toThrow('<MizanProvider> is missing above this component.');
});

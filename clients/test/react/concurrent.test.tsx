// @vitest-environment jsdom
import { MizanError } from '@mizan/base';
import { act, render, screen } from '@testing-library/react';
import { Activity, Component, type ReactNode, startTransition, StrictMode, Suspense, useState } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { BoardProvider, MizanProvider, useBoardHandle, useBoardInfo } from '../../fixtures/board/react.js';
import { Stage } from '../support/react.js';

const stage = new Stage();

const Title = () => <h1>{useBoardInfo.suspense().title}</h1>;

class Boundary extends Component<{ readonly children: ReactNode }, { readonly error?: MizanError }> {
  override state: { readonly error?: MizanError } = {};
  static getDerivedStateFromError(error: MizanError) {
    return { error };
  }
  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return <button onClick={() => this.setState({ error: undefined! })}>{error.code}</button>;
  }
}

test('suspense: what is below waits for the data, with one request', async () => {
  stage.open();
  stage.server.hold = () => true;
  await stage.rest(
    () =>
      void render(
        <StrictMode>
          <stage.App>
            <Suspense fallback="waiting">
              <Title />
              <Title />
            </Suspense>
          </stage.App>
        </StrictMode>,
      ),
  );
  expect(screen.getByText('waiting')).toBeTruthy();
  await stage.rest(() => stage.server.held.forEach((each) => each.send()));
  expect(screen.getAllByText('Plan')).toHaveLength(2);
  expect(stage.server.count('board')).toBe(1);
});

test('suspense: an error goes to the boundary, and once asked again the data is shown', async () => {
  stage.open();
  stage.errors = 1;
  stage.server.refuse = (name) => name.startsWith('board') && new MizanError('NOT_FOUND', 'no');
  let retry = () => {};
  const Retry = () => {
    const handle = useBoardHandle();
    retry = () => void handle.refetch();
    return null;
  };
  await stage.rest(
    () =>
      void render(
        <stage.App>
          <Retry />
          <Boundary>
            <Suspense fallback="waiting">
              <Title />
            </Suspense>
          </Boundary>
        </stage.App>,
      ),
  );
  const button = screen.getByText('NOT_FOUND');
  stage.server.refuse = () => undefined;
  await stage.rest(() => {
    retry();
    button.click();
  });
  expect(screen.getByText('Plan')).toBeTruthy();
});

test('a transition to other parameters keeps what there is until the rest is there', async () => {
  stage.open();
  let go = (_id: number) => {};
  const Page = () => {
    const [id, setId] = useState(1);
    go = (next) => startTransition(() => setId(next));
    return (
      <BoardProvider boardId={id}>
        <Suspense fallback="waiting">
          <Id />
        </Suspense>
      </BoardProvider>
    );
  };
  const Id = () => <i>{useBoardInfo.suspense((info) => `board ${info.id}`)}</i>;
  await stage.rest(
    () =>
      void render(
        <MizanProvider client={stage.client}>
          <Page />
        </MizanProvider>,
      ),
  );
  stage.server.hold = () => true;
  await stage.rest(() => go(2));
  expect(screen.getByText('board 1')).toBeTruthy();
  expect(screen.queryByText('waiting')).toBeNull();
  await stage.rest(() => stage.server.held[0]!.send());
  expect(screen.getByText('board 2')).toBeTruthy();
});

test('Activity: hidden it keeps its data, and shown again it fetches what has become stale', async () => {
  stage.open();
  let show = (_visible: boolean) => {};
  const Shell = () => {
    const [visible, setVisible] = useState(true);
    show = setVisible;
    return (
      <Activity mode={visible ? 'visible' : 'hidden'}>
        <BoardProvider boardId={1}>
          <Suspense>
            <Title />
          </Suspense>
        </BoardProvider>
      </Activity>
    );
  };
  await stage.rest(
    () =>
      void render(
        <MizanProvider client={stage.client}>
          <Shell />
        </MizanProvider>,
      ),
  );
  await stage.rest(() => show(false));
  await stage.rest(() => void stage.client.call('rename_board', { board_id: 1, title: 'New' }));
  expect(stage.server.count('board')).toBe(1);
  await stage.rest(() => show(true));
  expect(screen.getByText('New')).toBeTruthy();
});

test('what the server rendered hydrates without a mismatch and without a request', async () => {
  const hydrate = [
    { context: 'board', params: { board_id: 1 }, data: { board_cards: [], board_info: { id: 1, title: 'Plan' } }, version: 'one;0;0' },
    { context: 'global', data: { current_user: null } },
  ];
  stage.open({ hydrate });
  const Plain = () => <h1>{`${useBoardInfo().data?.title} ${useBoardInfo().isFetching}`}</h1>;
  const page = document.body.appendChild(document.createElement('div'));
  page.innerHTML = '<h1>Plan false</h1>';
  const markup = page.innerHTML;
  const root = await act(async () =>
    hydrateRoot(
      page,
      <stage.App>
        <Plain />
      </stage.App>,
    ),
  );
  await stage.rest();
  expect(page.innerHTML).toBe(markup);
  act(() => root.unmount());
  page.remove();
  expect(stage.server.log).toEqual([]);
});

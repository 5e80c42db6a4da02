// @vitest-environment jsdom
import { MizanError } from '@mizan/base';
import type { Mutation } from '@mizan/react';
import { act, render, screen } from '@testing-library/react';
import { StrictMode } from 'react';
import { expect, test } from 'vitest';
import { optimisticBoard } from '../../fixtures/board/api.js';
import { useAddCard, useBoardCards, useSignOut } from '../../fixtures/board/react.js';
import type { AddCardArgs, Card } from '../../fixtures/board/types.js';
import { Stage } from '../support/react.js';

const stage = new Stage();

let add: Mutation<AddCardArgs, Card>;
const Adder = () => {
  add = useAddCard();
  return <p>{add.isPending ? 'saving' : add.error ? add.error.code : 'ready'}</p>;
};
const Cards = () => <ul>{useBoardCards().data?.map((card) => <li key={card.id}>{card.title}</li>)}</ul>;

async function show(): Promise<void> {
  stage.open();
  render(
    <StrictMode>
      <stage.App>
        <Cards />
        <Adder />
      </stage.App>
    </StrictMode>,
  );
  await stage.rest();
}

test('a mutation is pending, then done, and its merge is on the screen', async () => {
  await show();
  stage.server.hold = () => true;
  act(() => add.mutate({ board_id: 1, title: 'd' }));
  expect(screen.getByText('saving')).toBeTruthy();
  await stage.rest(() => stage.server.held[0]!.send());
  expect(screen.getByText('ready')).toBeTruthy();
  expect(screen.getByText('d')).toBeTruthy();
});

test('mutate leaves the error in the hook; reset takes it away', async () => {
  await show();
  stage.server.refuse = (name) => name === 'add_card' && new MizanError('FORBIDDEN', 'no');
  await stage.rest(() => add.mutate({ board_id: 1, title: 'd' }));
  expect(screen.getByText('FORBIDDEN')).toBeTruthy();
  act(() => add.reset());
  expect(screen.getByText('ready')).toBeTruthy();
});

test('mutateAsync answers with the result, or rejects', async () => {
  await show();
  let result: unknown;
  await stage.rest(() => void add.mutateAsync({ board_id: 1, title: 'd' }).then((card) => (result = card)));
  expect(result).toMatchObject({ id: 4, title: 'd' });
  stage.server.refuse = (name) => name === 'add_card' && new MizanError('CONFLICT', 'no');
  await stage.rest(() => void add.mutateAsync({ board_id: 1, title: 'd' }).catch((error) => (result = error)));
  expect(result).toMatchObject({ code: 'CONFLICT' });
});

test('only the latest call is told of', async () => {
  await show();
  stage.server.hold = () => true;
  act(() => add.mutate({ board_id: 1, title: 'first' }));
  act(() => add.mutate({ board_id: 1, title: 'second' }));
  await stage.rest(() => stage.server.held[0]!.fail(new MizanError('CONFLICT', 'no')));
  expect(screen.getByText('saving')).toBeTruthy();
  await stage.rest(() => stage.server.held[1]!.send());
  expect(screen.getByText('ready')).toBeTruthy();
});

test('what was reset is not told of any more', async () => {
  await show();
  stage.server.hold = () => true;
  act(() => add.mutate({ board_id: 1, title: 'd' }));
  act(() => add.reset());
  expect(screen.getByText('ready')).toBeTruthy();
  await stage.rest(() => stage.server.held[0]!.fail(new MizanError('CONFLICT', 'no')));
  expect(screen.getByText('ready')).toBeTruthy();
});

test('an optimistic update is typed by its context, and shown at once', async () => {
  await show();
  stage.server.hold = () => true;
  const card: Card = { id: -1, title: 'made up', state: 'todo', due: null, labels: [] };
  const optimistic = [optimisticBoard({ board_id: 1 }, (data) => ({ ...data, board_cards: [...data.board_cards, card] }))];
  act(() => add.mutate({ board_id: 1, title: 'd' }, { optimistic }));
  expect(screen.getByText('made up')).toBeTruthy();
  await stage.rest(() => stage.server.held[0]!.send());
  expect(screen.queryByText('made up')).toBeNull();
  expect(screen.getByText('d')).toBeTruthy();
});

test('the functions of a hook stay the same, and a function without arguments takes none', async () => {
  stage.open();
  const seen: Mutation<void, null>[] = [];
  const Out = () => {
    seen.push(useSignOut());
    return null;
  };
  render(
    <stage.App>
      <Out />
    </stage.App>,
  );
  await stage.rest();
  await stage.rest(() => seen[0]!.mutate());
  expect(stage.server.log).toContain('sign_out');
  expect(seen.length).toBeGreaterThan(1);
  expect(new Set(seen.map(({ mutate }) => mutate)).size).toBe(1);
});

// @vitest-environment jsdom
import { createLog, describe, MizanDevtools } from '@mizan/react/devtools';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useBoardInfo } from '../../fixtures/board/react.js';
import { Stage } from '../support/react.js';

const stage = new Stage();

const Title = () => <h1>{useBoardInfo().data?.title}</h1>;

async function show() {
  const log = createLog();
  stage.open({ onEvent: log.record });
  render(
    <stage.App>
      <Title />
      <MizanDevtools log={log} />
    </stage.App>,
  );
  await stage.rest();
  return log;
}

test('an entry is listed with its state, and with what it was fetched for', async () => {
  const log = await show();
  await stage.rest(() => void stage.client.call('rename_board', { board_id: 1, title: 'New' }));
  fireEvent.click(screen.getByText('Mizan'));
  const row = screen.getByText('board;board_id=1').closest('tr')!;
  expect([...row.cells].map(({ textContent }) => textContent)).toEqual([
    'board;board_id=1',
    'success',
    'rename_board invalidated board;board_id=1',
  ]);
  expect(log.lines().map(({ text }) => text)).toContain('fetch board;board_id=1 because rename_board invalidated board;board_id=1');
  expect(screen.getByText(/stale: board;board_id=1/)).toBeTruthy();
});

test('it is used by keys: open, look at data, close, with the focus where it belongs', async () => {
  await show();
  const opener = screen.getByRole('button', { name: 'Mizan' });
  opener.focus();
  fireEvent.click(opener);
  expect(opener.getAttribute('aria-expanded')).toBe('true');
  expect(document.activeElement?.textContent).toBe('Entries');
  const entry = screen.getByRole('button', { name: 'board;board_id=1' });
  fireEvent.click(entry);
  expect(screen.getByLabelText('Data of board;board_id=1').textContent).toContain('"title": "Plan"');
  fireEvent.keyDown(entry, { key: 'Escape' });
  expect(screen.queryByText('Entries')).toBeNull();
  expect(document.activeElement).toBe(opener);
});

test('while it is open, what happens shows', async () => {
  await show();
  fireEvent.click(screen.getByText('Mizan'));
  await act(async () => {
    stage.client.invalidate();
    await new Promise((resolve) => setTimeout(resolve, 5));
  });
  expect(screen.getByText(/stale: everything because the application or the server invalidated everything/)).toBeTruthy();
});

test('what is forgotten is listed no more, and old lines go', () => {
  const log = createLog(2);
  const handle = stage.open({ onEvent: log.record }).context('board', { board_id: 1 });
  log.record({ type: 'fetch', handle, cause: { kind: 'wake' } });
  log.record({ type: 'discard', handle });
  log.record({ type: 'call', fn: 'f', args: {} });
  expect(log.entries().size).toBe(0);
  expect(log.lines().map(({ text }) => text)).toEqual(['call f', 'forget board;board_id=1']);
});

test.each([
  [{ kind: 'subscribe' }, 'somebody looked at it'],
  [{ kind: 'refetch' }, 'the application asked for it'],
  [{ kind: 'reset' }, 'the client was reset'],
  [{ kind: 'reconnected' }, 'the connection was lost for a while'],
  [{ kind: 'unsure', fn: 'pay' }, 'nobody knows what became of pay'],
  [{ kind: 'merge', fn: 'add' }, 'add changed it'],
  [{ kind: 'invalidate', fn: 'add', what: { context: 'board', function: 'board_cards' } }, 'add invalidated board (board_cards)'],
] as const)('%o is said in words', (cause, words) => {
  const handle = stage.open().context('board');
  expect(describe({ type: 'fetch', handle, cause })).toBe(`fetch board because ${words}`);
});

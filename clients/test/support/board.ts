import type { Server } from './server.js';

/** Gives a server the functions of the fixture. */
export function asBoard(server: Server): void {
  const cards = ['a', 'b', 'c'].map((title, index) => ({ id: index + 1, title, state: 'todo', due: null, labels: [] as string[] }));
  const state = { cards, title: 'Plan', user: { id: 1, name: 'Ada' } as object | null };
  Object.assign(server.reads, {
    board: ({ board_id }: { board_id: number }) => ({ board_cards: state.cards, board_info: { id: Number(board_id), title: state.title } }),
    global: () => ({ current_user: state.user }),
  });
  Object.assign(server.calls, {
    add_card: ({ board_id, title }: { board_id: number; title: string }) => {
      const card = { id: state.cards.length + 1, title, state: 'todo', due: null, labels: [] };
      state.cards = [...state.cards, card];
      return { result: card, merge: [{ context: 'board', slot: 'board_cards', key: 'id', value: card, params: { board_id } }] };
    },
    rename_board: ({ board_id, title }: { board_id: number; title: string }) => {
      state.title = title;
      return { result: { id: board_id, title }, invalidate: [{ context: 'board', params: { board_id } }] };
    },
    sign_out: () => {
      state.user = null;
      return { result: null, invalidate: ['global'] };
    },
  });
}

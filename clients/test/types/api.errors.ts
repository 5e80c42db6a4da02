import type { Client, State } from '@mizan/base';
import { boardContext, callAddCard, optimisticBoard } from '../../fixtures/board/api.js';
import type { BoardContextData, Card } from '../../fixtures/board/types.js';

export async function use(client: Client, state: State<BoardContextData>): Promise<void> {
  const card: Card = await callAddCard(client, { board_id: 1, title: 'a' });
  boardContext(client, { board_id: 1, limit: undefined });
  if (state.status === 'success') state.data.board_cards.map(({ title }) => title.length);
  if (state.status === 'error') state.error.code.length;
  optimisticBoard({}, (data) => ({ ...data, board_cards: [...data.board_cards, card] }));

  await callAddCard(client, { board_id: '1', title: 'a' }); // TS2322
  await callAddCard(client, { board_id: 1 }); // TS2345
  await callAddCard(client, { board_id: 1, title: 'a', other: 1 }); // TS2353
  boardContext(client, {}); // TS2345
  state.data.board_cards; // TS18048
  state.error.code; // TS18048
  state.status === 'idle'; // TS2367
  card.state === 'gone'; // TS2367
  card.title = 'b'; // TS2540
  state.data?.board_cards.push(card); // TS2339
  optimisticBoard({}, (data) => ({ ...data, board_cards: [1] })); // TS2322
  optimisticBoard({ card_id: 1 }, (data) => data); // TS2353
  client.invalidate({ params: {} }); // TS2345
}

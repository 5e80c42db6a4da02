import { cardStateValues } from '../api/types.js';
import type { Card, CardState, MoveCardArgs } from '../api/types.js';

/** What the columns are called. */
export const titles: Readonly<Record<CardState, string>> = { todo: 'To do', doing: 'Doing', done: 'Done' };

/** A place on the board. */
export type Target = Pick<MoveCardArgs, 'state' | 'position'>;

/** Which card goes where. */
export type Move = Omit<MoveCardArgs, 'board_id'>;

export type Direction = 'left' | 'up' | 'down' | 'right';

/** Where the step in a direction leads, and what to call it; undefined where there is no further. */
export function step(card: Card, direction: Direction, place: number, count: number): { to: Target; name: string } | undefined {
  const { state } = card;
  if (direction === 'up') return place > 0 ? { to: { state, position: place - 1 }, name: 'up' } : undefined;
  if (direction === 'down') return place < count - 1 ? { to: { state, position: place + 1 }, name: 'down' } : undefined;
  const beside = cardStateValues[cardStateValues.indexOf(state) + (direction === 'left' ? -1 : 1)];
  return beside && { to: { state: beside, position: 0 }, name: `to ${titles[beside]}` };
}

/** The cards of a board after a move; the same once more for cards that have been moved already. */
export function moved(cards: readonly Card[], { card_id, state, position }: Move): readonly Card[] {
  const card = cards.find(({ id }) => id === card_id);
  if (!card) return cards;
  return cardStateValues.flatMap((column) => {
    const others = cards.filter((other) => other !== card && other.state === column);
    if (column === state) others.splice(position, 0, { ...card, state });
    return others.map((other, place) => (other.position === place ? other : { ...other, position: place }));
  });
}

import { type ReactNode, useRef } from 'react';
import { cardStateValues } from '../api/types.js';
import type { Card } from '../api/types.js';
import { useKeptFocus } from '../cards/kept-focus.js';
import { useMoves } from '../cards/use-moves.js';
import { Column } from './column.js';

export interface ColumnsProps {
  readonly boardId: number;
  readonly cards: readonly Card[];
}

/** The cards of a board in their columns. */
export function Columns({ boardId, cards }: ColumnsProps): ReactNode {
  const columns = useRef<HTMLDivElement>(null);
  const keepFocus = useKeptFocus(columns);
  const move = useMoves(boardId);
  return (
    <div ref={columns} className="columns">
      {cardStateValues.map((state) => (
        <Column
          key={state}
          boardId={boardId}
          state={state}
          cards={cards.filter((card) => card.state === state)}
          onDrop={(cardId, position) => move({ card_id: cardId, state, position })}
          onMove={(card, direction, to) => {
            keepFocus(card.id, direction);
            move({ card_id: card.id, ...to });
          }}
        />
      ))}
    </div>
  );
}

import { type DragEvent, type ReactNode, useId, useState } from 'react';
import type { Card, CardState } from '../api/types.js';
import { CardTile } from '../cards/card-tile.js';
import { draggedCard, isCard, placeUnder } from '../cards/dragging.js';
import { type Direction, type Target, titles } from '../cards/moving.js';
import { NewCard } from '../cards/new-card.js';

export interface ColumnProps {
  readonly boardId: number;
  readonly state: CardState;
  readonly cards: readonly Card[];
  readonly onDrop: (cardId: number, position: number) => void;
  readonly onMove: (card: Card, direction: Direction, to: Target) => void;
}

/** One column, into which cards can be dropped. */
export function Column({ boardId, state, cards, onDrop, onMove }: ColumnProps): ReactNode {
  const id = useId();
  const [isTarget, setTarget] = useState(false);
  const drop = (event: DragEvent<HTMLElement>) => {
    const cardId = draggedCard(event);
    setTarget(false);
    if (cardId === undefined) return;
    event.preventDefault();
    onDrop(cardId, placeUnder(event, cardId));
  };
  return (
    <section
      className="column"
      aria-labelledby={id}
      data-target={isTarget}
      onDragOver={(event) => {
        if (!isCard(event)) return;
        event.preventDefault();
        setTarget(true);
      }}
      onDragLeave={(event) => setTarget(event.currentTarget.contains(event.relatedTarget as Node | null))}
      onDrop={drop}
    >
      <h2 id={id}>
        {titles[state]} <span className="count">{cards.length}</span>
      </h2>
      <ol>
        {cards.map((card, place) => (
          <CardTile key={card.id} card={card} place={place} count={cards.length} onMove={onMove} />
        ))}
      </ol>
      <NewCard boardId={boardId} state={state} />
    </section>
  );
}

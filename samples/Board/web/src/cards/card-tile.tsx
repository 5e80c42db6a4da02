import type { ReactNode } from 'react';
import type { Card } from '../api/types.js';
import { Link } from '../shell/link.js';
import { cardPath } from '../shell/place.js';
import { CardFacts } from './card-facts.js';
import { drag } from './dragging.js';
import { MoveButtons } from './move-buttons.js';
import type { Direction, Target } from './moving.js';

export interface CardTileProps {
  readonly card: Card;
  /** Where it stands in its column, from 0, and of how many. */
  readonly place: number;
  readonly count: number;
  readonly onMove: (card: Card, direction: Direction, to: Target) => void;
}

/** A card on its board. */
export function CardTile({ card, place, count, onMove }: CardTileProps): ReactNode {
  return (
    <li className="card" data-card={card.id} draggable onDragStart={(event) => drag(event, card.id)}>
      <Link to={cardPath(card.board_id, card.id)} draggable={false}>
        {card.title}
      </Link>
      <CardFacts card={card} />
      <MoveButtons card={card} place={place} count={count} onMove={onMove} />
    </li>
  );
}

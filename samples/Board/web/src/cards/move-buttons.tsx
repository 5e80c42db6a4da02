import type { ReactNode } from 'react';
import type { CardTileProps } from './card-tile.js';
import { type Direction, step } from './moving.js';

const arrows: readonly (readonly [Direction, string])[] = [
  ['left', '←'],
  ['up', '↑'],
  ['down', '↓'],
  ['right', '→'],
];

/** Moves a card without a mouse. */
export function MoveButtons({ card, place, count, onMove }: CardTileProps): ReactNode {
  return (
    <div className="moves" role="group" aria-label={`Move ${card.title}`}>
      {arrows.map(([direction, arrow]) => {
        const there = step(card, direction, place, count);
        const name = there ? `Move ${there.name}` : `Cannot move ${direction}`;
        return (
          <button
            key={direction}
            type="button"
            data-direction={direction}
            aria-label={name}
            title={name}
            disabled={!there}
            onClick={() => there && onMove(card, direction, there.to)}
          >
            {arrow}
          </button>
        );
      })}
    </div>
  );
}

import { type ReactNode, useState } from 'react';
import type { CardDetail } from '../api/types.js';
import { CardFacts } from './card-facts.js';
import { DeleteCard } from './delete-card.js';
import { EditCard } from './edit-card.js';
import { titles } from './moving.js';

export interface CardTextProps {
  readonly boardId: number;
  readonly card: CardDetail;
}

/** What a card says, to be read or to be edited. */
export function CardText({ boardId, card }: CardTextProps): ReactNode {
  const [isEdited, setEdited] = useState(false);
  if (isEdited) return <EditCard boardId={boardId} card={card} onDone={() => setEdited(false)} />;
  return (
    <section className="text" aria-label="Card">
      <p className="state">{titles[card.state]}</p>
      <CardFacts card={card} />
      {card.description ? <p className="description">{card.description}</p> : <p className="hint">No description.</p>}
      <div className="tools">
        <button type="button" onClick={() => setEdited(true)}>
          Edit card
        </button>
        <DeleteCard boardId={boardId} cardId={card.id} title={card.title} />
      </div>
    </section>
  );
}

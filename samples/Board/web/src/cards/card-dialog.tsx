import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { CardProvider, useCardDetail } from '../api/react.js';
import { boardPath, go } from '../shell/place.js';
import { useTitle } from '../shell/title.js';
import { CardView } from './card-view.js';

export interface CardDialogProps {
  readonly boardId: number;
  readonly cardId: number;
}

/** A card that lies open on its board. */
export function CardDialog({ boardId, cardId }: CardDialogProps): ReactNode {
  return (
    <CardProvider cardId={cardId}>
      <Dialog boardId={boardId} cardId={cardId} />
    </CardProvider>
  );
}

function Dialog({ boardId, cardId }: CardDialogProps): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const { data: title = 'Card' } = useCardDetail((card) => card.title);
  useTitle(title);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // Closed before it is taken away: so the browser gives the focus back to where it came from.
    return () => element?.close();
  }, []);
  const close = () => go(boardPath(boardId));
  return (
    <dialog
      ref={dialog}
      aria-labelledby="card-title"
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onClick={(event) => event.target === dialog.current && close()}
    >
      <div className="sheet">
        <header>
          <h2 id="card-title" tabIndex={-1}>
            {title}
          </h2>
          <button type="button" onClick={close}>
            Close
          </button>
        </header>
        <CardView boardId={boardId} cardId={cardId} />
      </div>
    </dialog>
  );
}

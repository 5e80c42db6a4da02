import { MizanError } from '@mizan/base';
import { type ReactNode, useState } from 'react';
import { optimisticBoard } from '../api/api.js';
import { useDeleteCard } from '../api/react.js';
import { useNotify } from '../shell/notices.js';
import { boardPath, go } from '../shell/place.js';

export interface DeleteCardProps {
  readonly boardId: number;
  readonly cardId: number;
  readonly title: string;
}

/** Deletes the card that is open, after asking once more. */
export function DeleteCard({ boardId, cardId, title }: DeleteCardProps): ReactNode {
  const [isAsking, setAsking] = useState(false);
  const { mutateAsync } = useDeleteCard();
  const notify = useNotify();
  const remove = () => {
    // Closed first: a card that is on the screen would be fetched again, and not be found.
    go(boardPath(boardId));
    const optimistic = optimisticBoard({ board_id: boardId }, (data) => ({
      ...data,
      board_cards: data.board_cards.filter(({ id }) => id !== cardId),
    }));
    mutateAsync({ board_id: boardId, card_id: cardId }, { optimistic: [optimistic] }).then(
      () => notify({ text: `${title} is deleted`, isFailure: false }),
      (thrown) => notify({ text: `${title} is still there: ${MizanError.from(thrown).message}`, isFailure: true }),
    );
  };
  if (!isAsking) {
    return (
      <button type="button" onClick={() => setAsking(true)}>
        Delete card
      </button>
    );
  }
  return (
    <>
      <button type="button" className="danger" autoFocus onClick={remove}>
        Delete for good
      </button>
      <button type="button" onClick={() => setAsking(false)}>
        Keep
      </button>
    </>
  );
}

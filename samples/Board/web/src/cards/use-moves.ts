import { MizanError } from '@mizan/base';
import { optimisticBoard } from '../api/api.js';
import { useMoveCard } from '../api/react.js';
import { useNotify } from '../shell/notices.js';
import { type Move, moved, titles } from './moving.js';

/** A function that moves a card: at once on the screen, and back when the server refuses. */
export function useMoves(boardId: number): (move: Move) => void {
  const { mutateAsync } = useMoveCard();
  const notify = useNotify();
  return (move) => {
    const optimistic = optimisticBoard({ board_id: boardId }, (data) => ({
      ...data,
      board_cards: moved(data.board_cards, move),
    }));
    mutateAsync({ board_id: boardId, ...move }, { optimistic: [optimistic] }).then(
      ({ title, state, position }) =>
        notify({ text: `${title} is now number ${position + 1} of ${titles[state]}`, isFailure: false }),
      (thrown) => notify({ text: `The card is back in its place: ${MizanError.from(thrown).message}`, isFailure: true }),
    );
  };
}

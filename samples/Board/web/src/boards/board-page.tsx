import type { ReactNode } from 'react';
import { BoardProvider, useBoardContext, useBoardHandle } from '../api/react.js';
import { CardDialog } from '../cards/card-dialog.js';
import { Failure } from '../shell/failure.js';
import { Loading } from '../shell/loading.js';
import { BoardHeading } from './board-heading.js';
import { Columns } from './columns.js';

export interface BoardPageProps {
  readonly boardId: number;
  /** The card that lies open on it. */
  readonly cardId: number | undefined;
}

/** One board. */
export function BoardPage({ boardId, cardId }: BoardPageProps): ReactNode {
  return (
    <BoardProvider boardId={boardId}>
      <BoardView boardId={boardId} />
      {cardId !== undefined && <CardDialog key={cardId} boardId={boardId} cardId={cardId} />}
    </BoardProvider>
  );
}

function BoardView({ boardId }: Pick<BoardPageProps, 'boardId'>): ReactNode {
  const state = useBoardContext();
  const handle = useBoardHandle();
  const { data } = state;
  return (
    <>
      <BoardHeading boardId={boardId} title={data?.board_info.title} />
      <Failure what="board" state={state} handle={handle} />
      {state.status === 'loading' && <Loading what="board" />}
      {data && <Columns boardId={boardId} cards={data.board_cards} />}
    </>
  );
}

import type { ReactNode } from 'react';
import { useCardContext, useCardHandle } from '../api/react.js';
import { Attachments } from '../attachments/attachments.js';
import { Comments } from '../comments/comments.js';
import { Failure } from '../shell/failure.js';
import { Loading } from '../shell/loading.js';
import type { CardDialogProps } from './card-dialog.js';
import { CardText } from './card-text.js';

/** Everything about a card. */
export function CardView({ boardId, cardId }: CardDialogProps): ReactNode {
  const state = useCardContext();
  const handle = useCardHandle();
  const { data } = state;
  return (
    <>
      <Failure what="card" state={state} handle={handle} />
      {state.status === 'loading' && <Loading what="card" />}
      {data && (
        <>
          <CardText boardId={boardId} card={data.card_detail} />
          <Attachments cardId={cardId} attachments={data.card_attachments} />
          <Comments cardId={cardId} comments={data.card_comments} />
        </>
      )}
    </>
  );
}

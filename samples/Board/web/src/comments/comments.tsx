import type { ReactNode } from 'react';
import type { Comment } from '../api/types.js';
import { timeText } from '../shell/time-text.js';
import { NewComment } from './new-comment.js';

export interface CommentsProps {
  readonly cardId: number;
  readonly comments: readonly Comment[];
}

/** What was said about a card. */
export function Comments({ cardId, comments }: CommentsProps): ReactNode {
  return (
    <section aria-labelledby="comments">
      <h3 id="comments">Comments</h3>
      <ol className="comments">
        {comments.map(({ id, author, text, created_at }) => (
          <li key={id}>
            <p className="by">
              <strong>{author}</strong> <time dateTime={created_at}>{timeText(created_at)}</time>
            </p>
            <p>{text}</p>
          </li>
        ))}
      </ol>
      {comments.length === 0 && <p className="hint">None yet.</p>}
      <NewComment cardId={cardId} />
    </section>
  );
}

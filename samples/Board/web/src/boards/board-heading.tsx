import { type ReactNode, useState } from 'react';
import { useTitle } from '../shell/title.js';
import { RenameBoard } from './rename-board.js';

export interface BoardHeadingProps {
  readonly boardId: number;
  /** Nothing as long as it is not known. */
  readonly title: string | undefined;
}

/** The title of a board, and what can be done with the board as a whole. */
export function BoardHeading({ boardId, title }: BoardHeadingProps): ReactNode {
  useTitle(title ?? 'Board');
  const [isRenaming, setRenaming] = useState(false);
  return (
    <div className="heading">
      <h1>{title ?? 'Board'}</h1>
      {title !== undefined && (
        <div className="tools">
          <button type="button" aria-expanded={isRenaming} onClick={() => setRenaming(!isRenaming)}>
            Rename
          </button>
          <a href={`/boards/${boardId}/print/`}>Print view</a>
        </div>
      )}
      {isRenaming && <RenameBoard boardId={boardId} title={title ?? ''} onDone={() => setRenaming(false)} />}
    </div>
  );
}

import { type ReactNode, useEffect, useRef } from 'react';
import { BoardPage } from '../boards/board-page.js';
import { BoardsPage } from '../boards/boards-page.js';
import { Nowhere } from './nowhere.js';
import { usePlace } from './place.js';

/** What the address says. */
export function View(): ReactNode {
  const place = usePlace();
  const main = useRef<HTMLElement>(null);
  const boardId = place.view === 'board' ? place.boardId : undefined;
  const shown = `${place.view} ${boardId}`;
  const before = useRef(shown);
  useEffect(() => {
    // A screen reader reads on where the focus is. The first view has it anyway.
    if (before.current !== shown) main.current?.focus();
    before.current = shown;
  }, [shown]);
  return (
    <main ref={main} tabIndex={-1}>
      {place.view === 'boards' && <BoardsPage />}
      {place.view === 'board' && <BoardPage key={boardId} boardId={place.boardId} cardId={place.cardId} />}
      {place.view === 'nowhere' && <Nowhere />}
    </main>
  );
}

import { useSyncExternalStore } from 'react';

/** What an address of the page shows. */
export type Place =
  | { readonly view: 'boards' }
  | { readonly view: 'board'; readonly boardId: number; readonly cardId: number | undefined }
  | { readonly view: 'nowhere' };

export const boardsPath = '/';

export function boardPath(boardId: number): string {
  return `/boards/${boardId}/`;
}

export function cardPath(boardId: number, cardId: number): string {
  return `/boards/${boardId}/cards/${cardId}/`;
}

/** Goes to another address of the page. */
export function go(path: string): void {
  history.pushState(null, '', path);
  dispatchEvent(new PopStateEvent('popstate'));
}

/** Where the page is. */
export function usePlace(): Place {
  return placeOf(useSyncExternalStore(listen, () => location.pathname));
}

function listen(callback: () => void): () => void {
  addEventListener('popstate', callback);
  return () => removeEventListener('popstate', callback);
}

function placeOf(path: string): Place {
  if (path === boardsPath) return { view: 'boards' };
  const [, board, card] = /^\/boards\/(\d+)(?:\/cards\/(\d+))?\/?$/.exec(path) ?? [];
  if (!board) return { view: 'nowhere' };
  return { view: 'board', boardId: Number(board), cardId: card ? Number(card) : undefined };
}

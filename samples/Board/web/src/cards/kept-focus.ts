import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { Direction } from './moving.js';

/**
 * Keeps the focus on the button that moved a card. A card that changes its column is made anew there, and back again if the
 * move fails; with the old button the browser would lose the focus.
 */
export function useKeptFocus(board: RefObject<HTMLElement | null>): (cardId: number, direction: Direction) => void {
  const kept = useRef<{ readonly cardId: number; readonly direction: Direction }>(undefined);
  useLayoutEffect(() => {
    if (!kept.current || document.activeElement !== document.body) return;
    const { cardId, direction } = kept.current;
    const tile = board.current?.querySelector(`[data-card="${cardId}"]`);
    const button = tile?.querySelector<HTMLElement>(`[data-direction=${direction}]:enabled`);
    (button ?? tile?.querySelector<HTMLElement>('a'))?.focus();
  });
  useEffect(() => {
    const forget = () => (kept.current = undefined);
    // Who clicks elsewhere has taken the focus along.
    addEventListener('pointerdown', forget, true);
    return () => removeEventListener('pointerdown', forget, true);
  }, []);
  return (cardId, direction) => {
    kept.current = { cardId, direction };
  };
}

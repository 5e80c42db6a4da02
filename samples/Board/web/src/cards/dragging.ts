import type { DragEvent } from 'react';

// A type of our own, so that nothing else that is dragged over a column is taken for a card.
const type = 'text/card';

/** Takes a card along. */
export function drag(event: DragEvent<HTMLElement>, cardId: number): void {
  event.dataTransfer.setData(type, String(cardId));
  event.dataTransfer.effectAllowed = 'move';
}

/** Whether it is a card that is being dragged. */
export function isCard(event: DragEvent<HTMLElement>): boolean {
  return event.dataTransfer.types.includes(type);
}

/** The card that was dropped. */
export function draggedCard(event: DragEvent<HTMLElement>): number | undefined {
  return Number(event.dataTransfer.getData(type)) || undefined;
}

/** The place in a column at which the pointer is, counted without the card itself. */
export function placeUnder(event: DragEvent<HTMLElement>, cardId: number): number {
  const tiles = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-card]')];
  return tiles.filter((tile) => {
    const { top, height } = tile.getBoundingClientRect();
    return tile.dataset['card'] !== String(cardId) && top + height / 2 < event.clientY;
  }).length;
}

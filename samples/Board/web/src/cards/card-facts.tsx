import type { ReactNode } from 'react';
import type { Card } from '../api/types.js';
import { dayText } from '../shell/time-text.js';

export interface CardFactsProps {
  readonly card: Pick<Card, 'due' | 'labels'>;
}

/** By when a card is due, and its labels. */
export function CardFacts({ card: { due, labels } }: CardFactsProps): ReactNode {
  if (!due && labels.length === 0) return null;
  return (
    <ul className="facts" aria-label="Due date and labels">
      {due && (
        <li className="due">
          <time dateTime={due}>Due {dayText(due)}</time>
        </li>
      )}
      {labels.map((label) => (
        <li key={label}>{label}</li>
      ))}
    </ul>
  );
}

import type { AnchorHTMLAttributes, MouseEvent, ReactNode } from 'react';
import { go } from './place.js';

export interface LinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly to: string;
}

/** A link within the page. A new tab or window is the browser's to open. */
export function Link({ to, ...others }: LinkProps): ReactNode {
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(to);
  };
  return <a {...others} href={to} onClick={follow} />;
}

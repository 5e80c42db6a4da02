import type { ReactNode } from 'react';
import { Link } from './link.js';
import { boardsPath } from './place.js';
import { useTitle } from './title.js';

/** An address that shows nothing. */
export function Nowhere(): ReactNode {
  useTitle('Not found');
  return (
    <>
      <h1>Nothing here</h1>
      <p>
        This address shows nothing. <Link to={boardsPath}>All boards</Link>
      </p>
    </>
  );
}

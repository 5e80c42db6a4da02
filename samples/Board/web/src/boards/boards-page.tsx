import type { ReactNode } from 'react';
import { useBoardList, useGlobalHandle } from '../api/react.js';
import { Failure } from '../shell/failure.js';
import { Link } from '../shell/link.js';
import { Loading } from '../shell/loading.js';
import { boardPath } from '../shell/place.js';
import { useTitle } from '../shell/title.js';
import { NewBoard } from './new-board.js';

/** All boards. */
export function BoardsPage(): ReactNode {
  useTitle('All boards');
  const state = useBoardList();
  const handle = useGlobalHandle();
  return (
    <>
      <h1>All boards</h1>
      <Failure what="list of boards" state={state} handle={handle} />
      {state.status === 'loading' && <Loading what="boards" />}
      {state.data && (
        <ul className="boards">
          {state.data.map(({ id, title, card_count }) => (
            <li key={id}>
              <Link to={boardPath(id)}>{title}</Link>
              <span>{card_count === 1 ? '1 card' : `${card_count} cards`}</span>
            </li>
          ))}
        </ul>
      )}
      <NewBoard />
    </>
  );
}

import type { ReactNode } from 'react';
import { useCurrentUser } from '../api/react.js';
import { SignIn } from '../people/sign-in.js';
import { SignOut } from '../people/sign-out.js';
import { Link } from './link.js';
import { boardsPath } from './place.js';

export interface HeaderProps {
  readonly onSignedOut: () => void;
}

/** The top of every view: the way home, and who is signed in. */
export function Header({ onSignedOut }: HeaderProps): ReactNode {
  const { data: user } = useCurrentUser();
  return (
    <header className="header">
      <Link to={boardsPath} className="home">
        <img src="/icon.svg" alt="" width="28" height="28" /> Board
      </Link>
      {user && <SignOut user={user} onSignedOut={onSignedOut} />}
      {user === null && <SignIn />}
    </header>
  );
}

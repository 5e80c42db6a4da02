import { useClient } from '@mizan/react';
import { MizanError } from '@mizan/base';
import type { ReactNode } from 'react';
import { useSignOut } from '../api/react.js';
import type { CurrentUser } from '../api/types.js';
import { useNotify } from '../shell/notices.js';

export interface SignOutProps {
  readonly user: CurrentUser;
  readonly onSignedOut: () => void;
}

/** Says who is signed in, and signs out. */
export function SignOut({ user, onSignedOut }: SignOutProps): ReactNode {
  const client = useClient();
  const notify = useNotify();
  const { mutateAsync, isPending } = useSignOut();
  const signOut = async () => {
    try {
      await mutateAsync();
      client.reset();
      onSignedOut();
    } catch (thrown) {
      notify({ text: `You are still signed in: ${MizanError.from(thrown).message}`, isFailure: true });
    }
  };
  return (
    <div className="user">
      <span>
        {user.name} {user.is_staff && <small>staff</small>}
      </span>
      <button type="button" disabled={isPending} onClick={() => void signOut()}>
        Sign out
      </button>
    </div>
  );
}

import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';

export interface Notice {
  readonly text: string;
  /** Whether something failed: shown until it is put away. The rest is only read aloud. */
  readonly isFailure: boolean;
}

type Notify = (notice: Notice) => void;

const NotifyContext = createContext<Notify>(() => {});

export interface NoticesProps {
  readonly children: ReactNode;
}

/** Says what has happened, and what has failed. */
export function Notices({ children }: NoticesProps): ReactNode {
  const [failure, setFailure] = useState('');
  const [done, setDone] = useState('');
  const notify = useCallback<Notify>(({ text, isFailure }) => {
    setFailure(isFailure ? text : '');
    setDone(isFailure ? '' : text);
  }, []);
  return (
    <NotifyContext value={notify}>
      {children}
      <div className="unseen" role="status">
        {done}
      </div>
      <div className="notice" role="alert">
        {failure && (
          <>
            <p>{failure}</p>
            <button type="button" onClick={() => setFailure('')}>
              Close
            </button>
          </>
        )}
      </div>
    </NotifyContext>
  );
}

/** A function that tells the visitor something. */
export function useNotify(): Notify {
  return useContext(NotifyContext);
}

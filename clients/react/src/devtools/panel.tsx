import type { Handle } from '@mizan/base';
import { type ReactNode, useEffect, useId, useReducer, useRef, useState } from 'react';
import type { Log } from './log.js';
import { styles } from './styles.js';

export interface MizanDevtoolsProps {
  /** The log whose `record` is the client's `onEvent`. */
  readonly log: Log;
}

/** A panel that lists entries with their states, and what happened for which reason. Escape closes it. */
export function MizanDevtools({ log }: MizanDevtoolsProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  return (
    <div className="mizan-devtools" onKeyDown={(event) => event.key === 'Escape' && isOpen && close()}>
      <style>{styles}</style>
      <button ref={opener} type="button" aria-expanded={isOpen} aria-controls={id} onClick={() => (isOpen ? close() : setOpen(true))}>
        Mizan
      </button>
      {isOpen && (
        <section id={id} aria-label="Mizan devtools">
          <Panel log={log} />
        </section>
      )}
    </div>
  );
}

function Panel({ log }: MizanDevtoolsProps): ReactNode {
  useChanges(log);
  const [selected, select] = useState<Handle<object>>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const entries = [...log.entries()];
  const shown = entries.find(([handle]) => handle === selected);
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        Entries
      </h2>
      <table>
        <thead>
          <tr>
            <th scope="col">entry</th>
            <th scope="col">state</th>
            <th scope="col">fetched because</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(([handle, because]) => (
            <tr key={handle.key} aria-selected={handle === selected}>
              <td>
                <button type="button" onClick={() => select(handle === selected ? undefined : handle)} aria-pressed={handle === selected}>
                  {handle.key}
                </button>
              </td>
              <td>{stateOf(handle)}</td>
              <td>{because}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown && <pre tabIndex={0} aria-label={`Data of ${shown[0].key}`}>{JSON.stringify(shown[0].get().data, null, 2)}</pre>}
      <h2>Events</h2>
      <ol tabIndex={0} aria-label="Events, the newest first">
        {log.lines().map(({ id, time, text }) => (
          <li key={id}>
            <time dateTime={new Date(time).toISOString()}>{new Date(time).toISOString().slice(11, 23)}</time> {text}
          </li>
        ))}
      </ol>
    </>
  );
}

function stateOf(handle: Handle<object>): string {
  const { status, error, isFetching } = handle.get();
  return [status, ...(error ? [error.code] : []), ...(isFetching ? ['fetching'] : [])].join(', ');
}

// Answers are no events, so the states are looked at again from time to time while somebody looks at the panel. The log
// is told of in a task of its own: events come in the middle of renders, too.
function useChanges(log: Log): void {
  const [, render] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const interval = setInterval(render, 500);
    let timeout: ReturnType<typeof setTimeout> | undefined;
    const end = log.subscribe(() => {
      timeout ??= setTimeout(() => {
        timeout = undefined;
        render();
      });
    });
    return () => {
      clearInterval(interval);
      clearTimeout(timeout);
      end();
    };
  }, [log]);
}

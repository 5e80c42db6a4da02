import type { ReactNode } from 'react';
import { useCurrentUser } from '../api/react.js';
import type { Attachment } from '../api/types.js';
import { AttachmentRow } from './attachment-row.js';
import { NewAttachment } from './new-attachment.js';

export interface AttachmentsProps {
  readonly cardId: number;
  readonly attachments: readonly Attachment[];
}

/** The files of a card. */
export function Attachments({ cardId, attachments }: AttachmentsProps): ReactNode {
  const { data: user } = useCurrentUser();
  return (
    <section aria-labelledby="files">
      <h3 id="files">Files</h3>
      <ul className="files">
        {attachments.map((attachment) => (
          <AttachmentRow key={attachment.id} attachment={attachment} mayDelete={Boolean(user)} />
        ))}
      </ul>
      {attachments.length === 0 && <p className="hint">None yet.</p>}
      {user ? <NewAttachment cardId={cardId} /> : <p className="hint">Sign in to attach files.</p>}
    </section>
  );
}

import { MizanError } from '@mizan/base';
import type { ReactNode } from 'react';
import { useDeleteAttachment } from '../api/react.js';
import type { Attachment } from '../api/types.js';
import { useNotify } from '../shell/notices.js';
import { sizeText } from './size-text.js';

export interface AttachmentRowProps {
  readonly attachment: Attachment;
  readonly mayDelete: boolean;
}

/** One file, to be saved or deleted. */
export function AttachmentRow({ attachment: { id, card_id, name, size, author }, mayDelete }: AttachmentRowProps): ReactNode {
  const { mutateAsync, isPending } = useDeleteAttachment();
  const notify = useNotify();
  const remove = () =>
    mutateAsync({ card_id, attachment_id: id }).then(
      () => notify({ text: `${name} is deleted`, isFailure: false }),
      (thrown) => notify({ text: `${name} is still there: ${MizanError.from(thrown).message}`, isFailure: true }),
    );
  return (
    <li>
      <a href={`/attachments/${id}/`} download={name}>
        {name}
      </a>
      <span className="by">
        {sizeText(size)}, {author}
      </span>
      {mayDelete && (
        <button type="button" aria-label={`Delete ${name}`} disabled={isPending} onClick={() => void remove()}>
          Delete
        </button>
      )}
    </li>
  );
}

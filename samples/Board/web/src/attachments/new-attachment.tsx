import type { FieldErrors } from '@mizan/base';
import type { ReactNode } from 'react';
import { useAttachFile } from '../api/react.js';
import type { AttachFileArgs } from '../api/types.js';
import { Field } from '../forms/field.js';
import { Form } from '../forms/form.js';
import { SubmitButton } from '../forms/submit-button.js';
import { useSubmit } from '../forms/use-submit.js';

export interface NewAttachmentProps {
  readonly cardId: number;
}

/** Attaches a file to a card. */
export function NewAttachment({ cardId }: NewAttachmentProps): ReactNode {
  const submission = useSubmit(useAttachFile(), chosen);
  return (
    <Form
      label="New file"
      className="line"
      submission={submission}
      read={(values) => ({ card_id: cardId, file: values.get('file') as File })}
    >
      <Field label="A file, of up to 64 MiB" name="file" type="file" errors={submission.errors} />
      <SubmitButton isPending={submission.isPending}>{submission.isPending ? 'Uploading…' : 'Attach'}</SubmitButton>
    </Form>
  );
}

// A form has an empty file without a name where nothing was chosen.
function chosen({ file }: AttachFileArgs): FieldErrors {
  return file instanceof File && file.name === '' ? { file: ['is required'] } : {};
}

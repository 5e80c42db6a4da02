import type { ReactNode } from 'react';
import { checkRenameBoard } from '../api/api.js';
import { useRenameBoard } from '../api/react.js';
import { Field } from '../forms/field.js';
import { Form } from '../forms/form.js';
import { SubmitButton } from '../forms/submit-button.js';
import { useSubmit } from '../forms/use-submit.js';
import { textOf } from '../forms/values.js';

export interface RenameBoardProps {
  readonly boardId: number;
  readonly title: string;
  readonly onDone: () => void;
}

/** Gives a board another title. The answer brings it, so the board is not fetched for it. */
export function RenameBoard({ boardId, title, onDone }: RenameBoardProps): ReactNode {
  const submission = useSubmit(useRenameBoard(), checkRenameBoard);
  return (
    <Form
      label="Rename board"
      className="line"
      submission={submission}
      read={(values) => ({ board_id: boardId, title: textOf(values, 'title') })}
      onDone={onDone}
    >
      <Field label="New title" name="title" value={title} errors={submission.errors} />
      <SubmitButton isPending={submission.isPending}>Save title</SubmitButton>
    </Form>
  );
}

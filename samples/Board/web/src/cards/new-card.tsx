import type { ReactNode } from 'react';
import { checkAddCard } from '../api/api.js';
import { useAddCard } from '../api/react.js';
import type { CardState } from '../api/types.js';
import { Field } from '../forms/field.js';
import { Form } from '../forms/form.js';
import { SubmitButton } from '../forms/submit-button.js';
import { useSubmit } from '../forms/use-submit.js';
import { textOf } from '../forms/values.js';
import { titles } from './moving.js';

export interface NewCardProps {
  readonly boardId: number;
  readonly state: CardState;
}

/** Adds a card at the end of a column. */
export function NewCard({ boardId, state }: NewCardProps): ReactNode {
  const submission = useSubmit(useAddCard(), checkAddCard);
  return (
    <Form
      label={`New card in ${titles[state]}`}
      className="new-card"
      submission={submission}
      read={(values) => ({ board_id: boardId, state, title: textOf(values, 'title') })}
    >
      <Field label="Title of a new card" name="title" errors={submission.errors} />
      <SubmitButton isPending={submission.isPending}>Add</SubmitButton>
    </Form>
  );
}

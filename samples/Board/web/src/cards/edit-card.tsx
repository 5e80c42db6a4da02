import type { ReactNode } from 'react';
import { checkEditCard } from '../api/api.js';
import { useEditCard } from '../api/react.js';
import type { CardDetail, EditCardArgs } from '../api/types.js';
import { Field } from '../forms/field.js';
import { Form } from '../forms/form.js';
import { SubmitButton } from '../forms/submit-button.js';
import { useSubmit } from '../forms/use-submit.js';
import { textOf, textOrNull } from '../forms/values.js';

export interface EditCardProps {
  readonly boardId: number;
  readonly card: CardDetail;
  readonly onDone: () => void;
}

/** Changes what a card says. */
export function EditCard({ boardId, card, onDone }: EditCardProps): ReactNode {
  const submission = useSubmit(useEditCard(), checkEditCard);
  const { errors, isPending } = submission;
  const read = (values: FormData): EditCardArgs => ({
    board_id: boardId,
    card_id: card.id,
    title: textOf(values, 'title'),
    labels: textOf(values, 'labels')
      .split(',')
      .map((label) => label.trim())
      .filter((label) => label !== ''),
    description: textOrNull(values, 'description'),
    due: textOrNull(values, 'due'),
  });
  return (
    <Form label="Edit card" className="edit" submission={submission} read={read} onDone={onDone}>
      <Field label="Title" name="title" value={card.title} errors={errors} />
      <Field label="Description" name="description" value={card.description ?? ''} errors={errors} isLong />
      <Field label="Due" name="due" type="date" value={card.due ?? ''} errors={errors} />
      <Field label="Labels" name="labels" value={card.labels.join(', ')} errors={errors} hint="Up to ten, with commas between." />
      <div className="tools">
        <SubmitButton isPending={isPending}>Save card</SubmitButton>
        <button type="button" onClick={onDone}>
          Cancel
        </button>
      </div>
    </Form>
  );
}

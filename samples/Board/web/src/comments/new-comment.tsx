import type { ReactNode } from 'react';
import { checkAddComment } from '../api/api.js';
import { useAddComment } from '../api/react.js';
import { Field } from '../forms/field.js';
import { Form } from '../forms/form.js';
import { SubmitButton } from '../forms/submit-button.js';
import { useSubmit } from '../forms/use-submit.js';
import { textOf } from '../forms/values.js';

export interface NewCommentProps {
  readonly cardId: number;
}

/** Says something about a card. The answer is merged into the card, so nothing is fetched for it. */
export function NewComment({ cardId }: NewCommentProps): ReactNode {
  const submission = useSubmit(useAddComment(), checkAddComment);
  return (
    <Form
      label="New comment"
      submission={submission}
      read={(values) => ({ card_id: cardId, text: textOf(values, 'text') })}
    >
      <Field label="Your comment" name="text" errors={submission.errors} isLong />
      <SubmitButton isPending={submission.isPending}>Comment</SubmitButton>
    </Form>
  );
}

import type { ReactNode } from 'react';
import { checkCreateBoard } from '../api/api.js';
import { useCreateBoard } from '../api/react.js';
import { Field } from '../forms/field.js';
import { Form } from '../forms/form.js';
import { SubmitButton } from '../forms/submit-button.js';
import { useSubmit } from '../forms/use-submit.js';
import { textOf } from '../forms/values.js';

/** Creates a board. */
export function NewBoard(): ReactNode {
  const submission = useSubmit(useCreateBoard(), checkCreateBoard);
  return (
    <Form label="New board" className="line" submission={submission} read={(values) => ({ title: textOf(values, 'title') })}>
      <Field label="Title of a new board" name="title" errors={submission.errors} />
      <SubmitButton isPending={submission.isPending}>Create board</SubmitButton>
    </Form>
  );
}

import { useClient } from '@mizan/react';
import type { ReactNode } from 'react';
import { checkSignIn } from '../api/api.js';
import { useSignIn } from '../api/react.js';
import { Field } from '../forms/field.js';
import { Form } from '../forms/form.js';
import { SubmitButton } from '../forms/submit-button.js';
import { useSubmit } from '../forms/use-submit.js';
import { textOf } from '../forms/values.js';

/** Signs in with a name. */
export function SignIn(): ReactNode {
  const client = useClient();
  const submission = useSubmit(useSignIn(), checkSignIn);
  return (
    <Form
      label="Sign in"
      className="sign-in"
      submission={submission}
      read={(values) => ({ name: textOf(values, 'name') })}
      onDone={() => client.reset()}
    >
      <Field label="Your name" name="name" errors={submission.errors} autoComplete="username" />
      <SubmitButton isPending={submission.isPending}>Sign in</SubmitButton>
    </Form>
  );
}

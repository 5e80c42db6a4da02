import { MizanDevtools } from '@mizan/react/devtools';
import { type ReactNode, useState } from 'react';
import { MizanProvider } from './api/react.js';
import { client, log } from './client.js';
import { Header } from './shell/header.js';
import { Notices } from './shell/notices.js';
import { View } from './shell/view.js';

/** The whole page. */
export function App(): ReactNode {
  // With another number everything is made anew: who comes next finds nothing that was half typed by who was here before.
  const [visitor, setVisitor] = useState(0);
  return (
    <MizanProvider client={client}>
      <Notices key={visitor}>
        <Header onSignedOut={() => setVisitor((number) => number + 1)} />
        <View />
      </Notices>
      <MizanDevtools log={log} />
    </MizanProvider>
  );
}

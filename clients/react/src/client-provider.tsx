import type { Client } from '@mizan/base';
import { createContext, type ReactNode, useContext } from 'react';

const ClientContext = /* @__PURE__ */ createContext<Client | null>(null);

export interface ClientProviderProps {
  /** One for a browser; one for each request on a server. */
  readonly client: Client;
  readonly children?: ReactNode;
}

/** Gives the client to everything below. */
export function ClientProvider({ client, children }: ClientProviderProps): ReactNode {
  return <ClientContext value={client}>{children}</ClientContext>;
}

/** The client of the nearest provider. */
export function useClient(): Client {
  return present(useContext(ClientContext), 'MizanProvider');
}

/** What a provider gave, or an error that names the provider. */
export function present<T>(value: T | null, provider: string): T {
  if (value === null) throw new Error(`<${provider}> is missing above this component.`);
  return value;
}

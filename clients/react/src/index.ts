export { ClientProvider, type ClientProviderProps, useClient } from './client-provider.js';
export { type ContextHook, type ContextHooks, createContextHooks, type HandleProviderProps } from './context-hooks.js';
export { type Mutation, useMutation } from './mutation.js';

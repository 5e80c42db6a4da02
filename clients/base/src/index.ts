export type { CallOptions, Client, ClientOptions, Hydration, OptimisticUpdate } from './client.js';
export { createClient } from './create-client.js';
export { type ErrorCode, type FieldErrors, MizanError } from './error.js';
export type { Cause, ClientEvent } from './event.js';
export type { Failure, Handle, Loading, State, Success } from './state.js';
export type { Bundle, CallAnswer, Effects, Invalidation, Merge, Transport, Version } from './wire.js';

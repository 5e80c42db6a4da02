import type { Version } from './wire.js';

/** Reads `epoch;low;high`. */
export function parseVersion(text: string | null | undefined): Version | undefined {
  return text?.split(';').map((part, index) => (index ? +part : part)) as Version | undefined;
}

/** The stamp of a base into which something else has been written; none unless they can be compared, being of one process. */
export function joined(base: Version | undefined, other: Version | undefined): Version | undefined {
  return base && base[0] === other?.[0] ? [base[0], base[1], Math.max(base[2], other[2])] : undefined;
}

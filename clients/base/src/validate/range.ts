import { type Rule, unless } from './check.js';

/** What a value has to lie between. */
export interface Limits<TLimit> {
  readonly min?: TLimit;
  readonly max?: TLimit;
  /** Whether `min` itself is refused. */
  readonly minExclusive?: boolean;
  /** Whether `max` itself is refused. */
  readonly maxExclusive?: boolean;
}

/** `min` and `max` of a number that JavaScript holds as it is: 32 bits and fewer, or floating point. */
export function range(limits: Limits<number>): Rule<number> {
  return between(limits, (value) => value);
}

/** Of `int64`, `uint64` and `decimal`, as numbers or strings: compared digit by digit. Limits are canonical texts. */
export function exactRange(limits: Limits<string>): Rule<number | string> {
  return between(limits, (value) => exact(String(value)));
}

/** Of `date` and `time`. */
export function clockRange(limits: Limits<string>): Rule<string> {
  return between(limits, (value) => value.replace(/\.?0*$/, (end) => (value.includes('.') ? '' : end)));
}

/** Of `duration`: `[-][d.]hh:mm:ss[.fffffff]`. */
export function durationRange(limits: Limits<string>): Rule<string> {
  return between(limits, (value) => {
    const [, sign, days, hours, minutes, seconds, fraction = ''] = /^(-?)(?:(\d+)\.)?(\d+):(\d+):(\d+)(?:\.(\d+))?$/.exec(value) ?? [];
    const whole = ((Number(days ?? 0) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds);
    return ticks(whole, fraction) * (sign ? -1n : 1n);
  });
}

/** Of `datetime` and `datetime-offset`. A time without an offset counts as one in UTC. */
export function instantRange(limits: Limits<string>): Rule<string> {
  return between(limits, (value) => {
    const [, time = '', fraction = '', offset] = /^([^.]*?T[\d:]*)(?:\.(\d+))?(Z|[+-].*)?$/.exec(value) ?? [];
    return ticks(Date.parse(time + (offset ?? 'Z')) / 1000, fraction);
  });
}

// What cannot be read is left to the server, which says more about it than a limit.
function between<TValue, TLimit extends string | number>(
  limits: Limits<TLimit>,
  read: (value: TValue | TLimit) => number | bigint | string,
): Rule<TValue> {
  const { min, max, minExclusive, maxExclusive } = limits;
  const lower = min === undefined ? undefined : read(min);
  const upper = max === undefined ? undefined : read(max);
  return unless(messageOf(limits), (value) => {
    const own = read(value);
    const isBelow = lower !== undefined && (own < lower || (minExclusive === true && own === lower));
    const isAbove = upper !== undefined && (own > upper || (maxExclusive === true && own === upper));
    return !isBelow && !isAbove;
  });
}

function messageOf({ min, max, minExclusive, maxExclusive }: Limits<string | number>): string {
  if (min !== undefined && max !== undefined && !minExclusive && !maxExclusive) {
    return min === max ? `must be ${min}` : `must be between ${min} and ${max}`;
  }
  const lower = min === undefined ? [] : [`${minExclusive ? 'greater than' : 'at least'} ${min}`];
  const upper = max === undefined ? [] : [`${maxExclusive ? 'less than' : 'at most'} ${max}`];
  return `must be ${[...lower, ...upper].join(' and ')}`;
}

// Ten-millionths of a second: the precision of the wire.
function ticks(seconds: number, fraction: string): bigint {
  return Number.isNaN(seconds) ? 0n : BigInt(seconds) * 10_000_000n + BigInt(fraction.padEnd(7, '0').slice(0, 7));
}

// A decimal text as a whole number of 10^-400: beyond every digit that the types have.
function exact(text: string): bigint {
  const [, sign, whole = '0', fraction = '', exponent = '0'] = /^([+-]?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(text) ?? [];
  const shift = Math.max(-400, Math.min(400, Number(exponent))) - fraction.length + 800;
  return BigInt(whole + fraction) * 10n ** BigInt(Math.max(0, shift)) * (sign === '-' ? -1n : 1n);
}

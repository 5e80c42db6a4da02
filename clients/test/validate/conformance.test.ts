import { readFileSync } from 'node:fs';
import {
  byteLength, check, type Checked, clockRange, durationRange, email, exactRange, instantRange, length, type Limits, listLength, mapLength,
  notBlank, oneOf, pattern, phone, range, type Rule, setLength, url,
} from '@mizan/base/validate';
import { describe, expect, test } from 'vitest';

interface Constraints {
  readonly min?: string;
  readonly max?: string;
  readonly 'min-exclusive'?: boolean;
  readonly 'max-exclusive'?: boolean;
  readonly 'min-length'?: number;
  readonly 'max-length'?: number;
  readonly pattern?: string;
  readonly format?: 'email' | 'url' | 'phone';
  readonly 'not-blank'?: boolean;
  readonly allowed?: readonly (string | number | boolean)[];
}

interface Group {
  readonly name: string;
  readonly type: string;
  readonly constraints: Constraints;
  readonly cases: readonly Case[];
}

interface Case {
  readonly value?: unknown;
  readonly json?: string;
  readonly messages: readonly string[];
}

const lengths: Record<string, (least?: number, most?: number) => Rule<never>> = {
  string: length,
  bytes: byteLength,
  list: listLength,
  set: setLength,
  map: mapLength,
};

const texts: Record<string, (limits: Limits<string>) => Rule<never>> = {
  int64: exactRange,
  uint64: exactRange,
  decimal: exactRange,
  date: clockRange,
  time: clockRange,
  duration: durationRange,
  datetime: instantRange,
  'datetime-offset': instantRange,
};

function limitsOf<T>(constraints: Constraints, read: (text: string) => T): Limits<T> {
  return {
    ...(constraints.min === undefined ? {} : { min: read(constraints.min) }),
    ...(constraints.max === undefined ? {} : { max: read(constraints.max) }),
    minExclusive: constraints['min-exclusive'] ?? false,
    maxExclusive: constraints['max-exclusive'] ?? false,
  };
}

// As the generator chooses them, in the order of the messages.
function rulesOf({ type, constraints }: Group): Rule<never>[] {
  const rules: Rule<never>[] = [];
  if (constraints['not-blank']) rules.push(notBlank());
  const [least, most] = [constraints['min-length'], constraints['max-length']];
  if (least !== undefined || most !== undefined) rules.push(lengths[type]!(least, most));
  if (constraints.min !== undefined || constraints.max !== undefined) {
    rules.push(texts[type] ? texts[type](limitsOf(constraints, String)) : range(limitsOf(constraints, Number)));
  }
  if (constraints.pattern !== undefined) rules.push(pattern(constraints.pattern));
  if (constraints.format) rules.push({ email, url, phone }[constraints.format]());
  if (constraints.allowed) rules.push(oneOf(...constraints.allowed));
  return rules;
}

const file = new URL('../../conformance/validation.json', import.meta.url);
const { groups } = JSON.parse(readFileSync(file, 'utf8')) as { readonly groups: readonly Group[] };

// What loses digits as a number travels as a string.
function valueOf({ type }: Group, { value, json }: Case): unknown {
  if (json === undefined) return value;
  return texts[type] ? json : JSON.parse(json);
}

describe.each(groups)('$name', (group) => {
  test.each(group.cases.map((each) => [JSON.stringify(each.json ?? each.value ?? null), each] as const))('%s', (_, each) => {
    const { value, messages } = each;
    const errors: Checked = {};
    check(errors, 'field', valueOf(group, each) as never, ...rulesOf(group));
    const { pattern: source } = group.constraints;
    // The server's to judge: texts beyond ASCII, and the one pattern over which the engines of browsers hang.
    const isLeft = source !== undefined && (source === '(a+)+b' || !/^[ -~]*$/.test(String(value)));
    expect(errors['field'] ?? []).toEqual(isLeft ? [] : messages);
  });
});

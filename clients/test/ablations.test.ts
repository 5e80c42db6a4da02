import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ablations } from '../scripts/ablations.js';

// Whether each test fails without its rule takes minutes to find out: `npm run ablate`.
test.each(ablations)('$name: is about code that is there', ({ file, from }) => {
  const source = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
  expect(source.split(from)).toHaveLength(2);
});

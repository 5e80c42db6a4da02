import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { budgets, bundle, gzipped } from '../scripts/size.js';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

test.each(budgets)('$name keeps its budget, and the README says how much it is', async ({ name, source, limit }) => {
  const size = await gzipped(source);
  expect(size).toBeLessThanOrEqual(limit);
  expect(readme).toContain(`| ${name} | ${size.toLocaleString('en')} B | ${limit.toLocaleString('en')} B |`);
});

test('generated hooks that are not used are not in the bundle', async () => {
  const text = await bundle("export { useBoardCards } from './fixtures/board/react.tsx';");
  expect(text).toContain('board_cards');
  expect(text).not.toMatch(/board_info|rename_board|current_user/);
});

import { budgets, gzipped } from './size.js';

for (const { name, source, limit } of budgets) {
  const size = await gzipped(source);
  console.log(`${name}: ${size} of ${limit} B`);
  if (size > limit) process.exitCode = 1;
}

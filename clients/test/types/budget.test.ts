import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compile, generator, writeEmpty, writeMizan } from '../../bench/types/measure.js';

const limit = 30_000;

test('a client of 1,000 functions, and a page that uses 100 of them, cost the compiler few instantiations', ({ skip, onTestFinished }) => {
  if (!existsSync(generator)) {
    console.log(`skipped: ${generator} is not there; build it with dotnet build Mizan.Codegen -c Release`);
    skip();
  }
  const folder = mkdtempSync(join(process.cwd(), 'node_modules/.mizan-types-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeMizan(join(folder, 'mizan'));
  expect(compile(join(folder, 'mizan'), true).instantiations).toBeLessThanOrEqual(limit);
  const libraries = compile(writeEmpty(join(folder, 'empty')), false).instantiations;
  expect(compile(join(folder, 'mizan'), false).instantiations - libraries).toBeLessThanOrEqual(limit);
}, 120_000);

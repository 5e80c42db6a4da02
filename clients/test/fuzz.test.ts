import { expect, test } from 'vitest';
import { runSchedule } from '../scripts/fuzz-model.js';

const seed = Date.now() % 1_000_000;

test.each([true, false])(`random schedules end with the server's data, stamped: %s (seed ${seed})`, async (stamped) => {
  const seeds = Array.from({ length: 300 }, (_, index) => seed + index);
  const outcomes = await Promise.all(seeds.map((each) => runSchedule(each, stamped)));
  // Without stamps a merge in an unknown order is shown before it is verified: there only the end counts.
  expect(seeds.filter((_, index) => outcomes[index]!.stale || (stamped && outcomes[index]!.back))).toEqual([]);
});

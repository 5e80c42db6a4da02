import { runSchedule } from './fuzz-model.js';

// npm run fuzz [SCHEDULES] [SEED]
const schedules = Number(process.argv[2] ?? 20_000);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);
console.log(`seed ${seed}`);
for (const stamped of [true, false]) {
  const sum = { stale: 0, back: 0, fetches: 0, calls: 0 };
  for (let next = 0; next < schedules / 2; next += 100) {
    // Side by side, since each spends its time waiting for turns; each has a client, a server and numbers of its own.
    const seeds = Array.from({ length: Math.min(100, schedules / 2 - next) }, (_, index) => seed + next + index);
    for (const [index, { stale, back, fetches, calls }] of (await Promise.all(seeds.map((each) => runSchedule(each, stamped)))).entries()) {
      if (stale) console.log(`stale end: schedule ${seeds[index]}, ${stamped ? 'with' : 'without'} stamps`);
      if (stamped && back) console.log(`older after newer: schedule ${seeds[index]}`);
      sum.stale += Number(stale);
      sum.back += Number(back);
      sum.fetches += fetches;
      sum.calls += calls;
    }
  }
  const name = stamped ? 'with stamps' : 'without stamps';
  const rate = (sum.fetches / sum.calls).toFixed(2);
  console.log(`${name}: ${schedules / 2} schedules, ${sum.stale} stale ends, ${sum.back} older after newer, ${rate} fetches a call`);
  // Without stamps a merge in an unknown order is shown before it is verified: there only the end counts.
  if (sum.stale || (stamped && sum.back)) process.exitCode = 1;
}

/**
 * `npm run bench [-- part…]`: measures this machine, each figure beside what it is compared with in the
 * same run, since machines are shared and only ratios travel. Judges nothing; exits with 0 whatever it finds.
 */
import {availableParallelism, cpus, loadavg, totalmem} from 'node:os';
import {benchAuthoring} from './authoring.ts';
import {benchDesigns} from './designs.ts';
import {benchGrader} from './grader.ts';
import {row} from './measure.ts';
import {benchPages} from './pages.ts';
import {benchPath} from './path.ts';
import {benchPractice} from './practice.ts';
import {benchReview} from './review.ts';
import {benchServer} from './server.ts';
import {benchSpread} from './spread.ts';
import {benchSql} from './sql.ts';

const sections = {
  authoring: benchAuthoring,
  designs: benchDesigns,
  grader: benchGrader,
  pages: benchPages,
  path: benchPath,
  practice: benchPractice,
  review: benchReview,
  server: benchServer,
  spread: benchSpread,
  sql: benchSql,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(sections, name));
if (unknown.length > 0) {
  console.error(`There is no part "${unknown.join(' ')}"; there are: ${Object.keys(sections).join(', ')}.`);
  process.exit(2);
}

const load = (): string =>
  loadavg()
    .map((average) => average.toFixed(1))
    .join(' ');
const memoryGb = (totalmem() / 1024 ** 3).toFixed(0);
const machine = `${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}), ${memoryGb} GB`;
console.log(`${new Date().toISOString().slice(0, 10)}, ${machine}`);
for (const [name, measure] of Object.entries(sections)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n${name}`);
  row('load before', load());
  await measure();
  row('load after', load());
}

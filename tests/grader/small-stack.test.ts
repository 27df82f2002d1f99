/** Where the system lets processes have less stack than verdicts are made for, that is said before anything is graded. */
import {spawnSync} from 'node:child_process';
import {expect, test} from 'vitest';
import {processStackKbMin} from '#lib/grader/limits';

const script = `import('#lib/grader/host/launch').then(({createLaunch}) => createLaunch(process.cwd(), 'none'));`;

test.skipIf(process.platform !== 'linux').each([
  [processStackKbMin, ''],
  [processStackKbMin - 1024, `the grader needs ${processStackKbMin}. Start it after ulimit -s`],
])('of %i KB of stack it is said: "%s"', (stackKb, said) => {
  const command = `ulimit -s ${stackKb} && exec "$0" --input-type=module -e "$1"`;
  const {status, stderr} = spawnSync('sh', ['-c', command, process.execPath, script], {encoding: 'utf8'});
  expect(stderr).toContain(said);
  expect(status).toBe(said === '' ? 0 : 1);
});

/** `npm run bench [-- authoring | designs | grader | path | practice | review | server | spread]`: measures this machine with what the tests start servers with; it ships nothing. */
import {spawnSync} from 'node:child_process';

const {status} = spawnSync(process.execPath, ['tests/bench/bench.ts', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;

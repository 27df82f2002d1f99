'use strict';
/**
 * The first file of every command: has the packages installed when they are missing or stale, then hands over to
 * the command under the project's own Node. It depends on nothing, runs on Node 18 and later, says all it has to
 * say on stderr, and knows nothing of what the commands do.
 */
const nodeMajorMin = 18;
if (Number(process.versions.node.split('.')[0]) < nodeMajorMin) {
  // Nothing before or around this line may use a syntax or a module that an older Node lacks.
  console.error(
    `Whetstone needs Node ${nodeMajorMin} or later to start; this is Node ${process.versions.node}.`,
  );
  process.exit(1);
}

const {spawn} = require('node:child_process');
const path = require('node:path');
const {ensureInstalled, modules} = require('./install.cjs');
const {InstallRefused} = require('./npm.cjs');

const parentPollMs = 500;

const commands = {
  start: 'build what changed and serve on http://localhost:3000 (PORT moves it)',
  grader: 'grade from the database that DATABASE_URL names, without pages',
  dev: 'the same with reload while you edit',
  test: 'every check and every test',
  'test:soak': 'what takes too long for test: tests/soak, and mutants of every exercise',
  check: 'format, lint, types, boundaries, unused code',
  grade: '-- <slug> <file> [--json]  grade a file as the server would',
  verify:
    '[--anew | --mutate | --styles] [slug…]  prove exercises against their own submissions, or against mutants',
  import:
    '-- <zip | folder> [--owner <email>] [--publish]  make a draft of a package, and publish it if it holds',
  patches: '[slug…]  keep wrong submissions as patches against accepted ones',
  rejudge: '-- <slug> [--since <date>]  grade submissions again, against the current version',
  'rebuild-progress': 'derive everyone’s progress again from their submissions',
  backup: '-- <file>  write everything that the database holds to one file',
  restore:
    '-- <file> [--replace]  put what a backup holds into an empty database, or in place of what there is',
  'reset-password': '-- <email>  end the password and the sessions of an account; print a link for a new one',
  bench: '[-- grader | practice | review | server | spread]  measure how fast this machine grades',
  migrate: 'bring the database up to date, or make a new migration',
};

main().catch((error) => {
  console.error(error instanceof InstallRefused ? error.message : error);
  process.exit(1);
});

async function main() {
  const [command, ...args] = process.argv.slice(2);
  if (command === undefined || !Object.hasOwn(commands, command)) {
    console.error(usage(command));
    process.exit(2);
  }
  await handOver(await ensureInstalled(), path.join(__dirname, `${command.replace(':', '-')}.ts`), args);
}

function usage(command) {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = Object.entries(commands).map(([name, does]) => `  npm run ${name.padEnd(width)}  ${does}`);
  const opening = command === undefined ? 'Say which command to run.' : `There is no command "${command}".`;
  return [opening, ...lines].join('\n');
}

/** Runs the command as if it had been called itself: same terminal, same signals, same exit. */
function handOver(binary, script, args) {
  // npm puts node_modules/.bin on the PATH only when it was there before npm began.
  const bin = path.join(modules, '.bin');
  const folders = (process.env.PATH || '').split(path.delimiter).filter((folder) => folder !== bin);
  // Reading and compiling hundreds of modules is half of what a short command costs: Node keeps what it made of them.
  const compiled = process.env.NODE_COMPILE_CACHE || path.join(modules, '.cache', 'whetstone', 'compiled');
  const env = {
    ...process.env,
    PATH: [bin, ...folders].join(path.delimiter),
    NODE_COMPILE_CACHE: compiled,
  };
  return new Promise((_resolve, reject) => {
    const child = spawn(binary, [script, ...args], {cwd: path.dirname(modules), stdio: 'inherit', env});
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, () => child.kill(signal));
    // npm passes a signal to the shell it runs us in, which dies of it without a word to us: so we look.
    const parent = process.ppid;
    const byNpm = process.env.npm_lifecycle_event !== undefined;
    const watch = setInterval(() => {
      if (byNpm && process.ppid !== parent) child.kill('SIGTERM');
    }, parentPollMs);
    watch.unref();
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (signal === null) process.exit(code);
      for (const name of signals) process.removeAllListeners(name);
      process.kill(process.pid, signal);
    });
  });
}

'use strict';
/**
 * Runs npm for the install and turns its complaints into sentences that say what to do. Runs on Node 18 and later
 * with nothing installed; writes only to stderr.
 */
const {spawn} = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const installMsMax = 20 * 60 * 1000;
const errorCharsMax = 64 * 1024;
const progressMsTerminal = 500;
const progressMsLog = 10 * 1000;

/** npm's complaints, each with the sentence that says what to do. */
const causes = [
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|ERR_SOCKET_TIMEOUT/,
    'The npm registry cannot be reached. Check the network (or the registry and proxy npm is set to), then start again.',
  ],
  [/ENOSPC/, 'The disk is full. Whetstone needs about 2 GB; free some, then start again.'],
  [/EBADPLATFORM/, `A package does not support ${process.platform}-${process.arch}.`],
  [
    /EACCES|EPERM|EROFS/,
    "This folder or npm's cache cannot be written. Give yourself the right to write there, then start again.",
  ],
  [
    /EUSAGE|can only install/,
    'package.json and package-lock.json disagree. Run `npm install`, then start again.',
  ],
  [
    /EINTEGRITY/,
    'A package is not what the lock file says. Run `npm cache clean --force`, then start again.',
  ],
];

class InstallRefused extends Error {}

/** npm's own script, so that any Node can run it, on Windows too. */
function findNpm() {
  const script = path.join('node_modules', 'npm', 'bin', 'npm-cli.js');
  const beside = path.dirname(process.execPath);
  const folders = (process.env.PATH || '').split(path.delimiter).filter(Boolean);
  const candidates = [
    process.env.npm_execpath,
    path.join(beside, script),
    path.join(beside, '..', 'lib', script),
    ...folders.flatMap((folder) => [path.join(folder, 'npm'), path.join(folder, script)]),
  ];
  for (const candidate of candidates) {
    if (!candidate || !fs.existsSync(candidate)) continue;
    const real = fs.realpathSync(candidate);
    if (path.basename(real) === 'npm-cli.js') return real;
  }
  throw new InstallRefused('npm was not found. Install Node.js together with npm, then start again.');
}

function runNpm(runner, npm, args, cwd, progress) {
  // npm would wait over a minute before it admits that there is no network.
  const retries = ['--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=8000'];
  const flags = ['--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const line = [npm, ...args, `--prefix=${cwd}`, ...flags, ...retries, '--loglevel=error'];
  return new Promise((resolve, reject) => {
    const child = spawn(runner, line, {cwd, stdio: ['ignore', 'ignore', 'pipe'], windowsHide: true});
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (chunk) => {
      errors = (errors + chunk).slice(-errorCharsMax);
    });
    const stopTelling = tell(progress);
    const stop = () => child.kill('SIGTERM');
    const timer = setTimeout(stop, installMsMax);
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);
    const done = (failure) => {
      clearTimeout(timer);
      stopTelling();
      for (const signal of ['SIGINT', 'SIGTERM']) process.removeListener(signal, stop);
      if (failure === undefined) resolve();
      else reject(new InstallRefused(failure));
    };
    child.once('error', (error) => done(explain(String(error))));
    child.once('close', (code, signal) => {
      if (code === 0) done();
      else if (signal === null) done(explain(errors));
      else done(`The install was stopped by ${signal}. Start again to go on.`);
    });
  });
}

/** Repeats a line with the seconds gone by: in place on a terminal, now and then in a log. */
function tell(progress) {
  const began = Date.now();
  const live = process.stderr.isTTY === true;
  const line = () => `  ${progress()}, ${Math.round((Date.now() - began) / 1000)} s`;
  const show = () => (live ? process.stderr.write(`\r\u001b[K${line()}`) : say(line()));
  const timer = setInterval(show, live ? progressMsTerminal : progressMsLog);
  return () => {
    clearInterval(timer);
    if (live) process.stderr.write('\r\u001b[K');
  };
}

/** npm's complaint as one sentence that says what to do, with npm's own words under it. */
function explain(symptom) {
  const cause = causes.find(([pattern]) => pattern.test(symptom));
  return `${cause === undefined ? 'The install failed.' : cause[1]}\n${symptom.trim()}`;
}

function say(line) {
  process.stderr.write(`${line}\n`);
}

module.exports = {explain, findNpm, InstallRefused, installMsMax, runNpm, say};

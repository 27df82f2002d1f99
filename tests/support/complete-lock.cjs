'use strict';
/**
 * Adds to package-lock.json the optional native packages of other platforms that npm left out, which it does when
 * the registry it asked or the node_modules it found had only this platform's. Without them `npm ci` refuses the
 * lock file. It adds a name, the version its parent pins and the platform read off the name; npm fetches such a
 * package only on that platform. Run it by `npm run lock` when tests/architecture says that the file is incomplete.
 */
const fs = require('node:fs');
const path = require('node:path');

const lockFile = path.resolve(__dirname, '..', '..', 'package-lock.json');
const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const processors = ['arm64', 'ia32', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64', 'arm'];

/** Optional dependencies that no entry of the lock file answers, as `{at, name, version}` of what asks for them. */
function missingOptional(packages) {
  const missing = [];
  for (const [at, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies || {})) {
      if (!resolves(packages, at, name)) missing.push({at, name, version});
    }
  }
  return missing;
}

function resolves(packages, from, name) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (packages[`${at === '' ? '' : `${at}/`}node_modules/${name}`] !== undefined) return true;
    if (at === '') return false;
  }
}

function platformOf(name) {
  const words = name.split(/[/-]/);
  const system = systems.find((word) => words.includes(word));
  const processor = processors.find((word) => words.includes(word));
  if (processor === undefined) throw new Error(`no platform can be read off ${name}; add it by hand`);
  const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') ? ['glibc'] : undefined;
  return {cpu: [processor], ...(system && {os: [system]}), ...(system === 'linux' && libc && {libc})};
}

function complete() {
  const lock = JSON.parse(fs.readFileSync(lockFile, 'utf8'));
  const missing = missingOptional(lock.packages);
  for (const {at, name, version} of missing) {
    const dev = lock.packages[at].dev === true ? {dev: true} : {};
    lock.packages[`node_modules/${name}`] = {version, ...dev, optional: true, ...platformOf(name)};
  }
  const [root, ...rest] = Object.entries(lock.packages);
  rest.sort(([a], [b]) => a.localeCompare(b, 'en'));
  fs.writeFileSync(
    lockFile,
    `${JSON.stringify({...lock, packages: Object.fromEntries([root, ...rest])}, null, 2)}\n`,
  );
  console.log(missing.length === 0 ? 'The lock file was complete.' : `Added ${missing.length} packages.`);
}

module.exports = {missingOptional};
if (require.main === module) complete();

import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {root} from '../support/source-files';

type Packages = Record<string, {readonly optionalDependencies?: Record<string, string>}>;

const {missingOptional} = createRequire(import.meta.url)('../support/complete-lock.cjs') as {
  missingOptional: (packages: Packages) => ReadonlyArray<{name: string}>;
};
const {packages} = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {packages: Packages};

test('the lock file names the native packages of every platform (if not: npm run lock)', () => {
  expect(missingOptional(packages).map(({name}) => name)).toEqual([]);
});

test('a missing native package is noticed, also when a nested one has its name', () => {
  const incomplete: Packages = {
    '': {},
    'node_modules/a': {optionalDependencies: {'native-x64': '1.0.0'}},
    'node_modules/b': {optionalDependencies: {'native-x64': '1.0.0'}},
    'node_modules/b/node_modules/native-x64': {},
  };
  expect(missingOptional(incomplete)).toEqual([{at: 'node_modules/a', name: 'native-x64', version: '1.0.0'}]);
});

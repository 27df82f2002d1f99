/** The steps that check the source without running it: format and lint, types, boundaries, unused code. */
import {existsSync} from 'node:fs';
import type {Step} from '#lib/cli/steps';

const module = (path: string): string => `node_modules/${path}`;

/** What the checks read and git does not keep: the generated database client and Next's own types. */
export function preparation(): Step[] {
  const steps: Step[] = [];
  if (existsSync('lib/database/generate.ts')) {
    steps.push({
      name: 'database client',
      command: process.execPath,
      args: ['lib/database/generate.ts'],
      secondsMax: 60,
    });
  }
  if (existsSync('app')) {
    steps.push({
      name: 'route types',
      command: process.execPath,
      args: [module('next/dist/bin/next'), 'typegen'],
      secondsMax: 120,
    });
  }
  return steps;
}

export function checks(): Step[] {
  const after = preparation().map((step) => step.name);
  const node = process.execPath;
  return [
    ...preparation(),
    {
      name: 'format and lint',
      command: node,
      args: [module('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.'],
      secondsMax: 120,
    },
    {name: 'types', command: node, args: [module('typescript/bin/tsc'), '--noEmit'], secondsMax: 300, after},
    {
      name: 'boundaries',
      command: node,
      args: [
        module('dependency-cruiser/bin/dependency-cruiser.mjs'),
        '--config',
        '.dependency-cruiser.cjs',
        ...rooms(),
      ],
      secondsMax: 120,
      after,
    },
    {name: 'unused code', command: node, args: [module('knip/bin/knip.js')], secondsMax: 120, after},
  ];
}

/** Folders that hold source, those of them that exist. */
function rooms(): string[] {
  return ['app', 'lib', 'exercises', 'tests', 'prisma', 'instrumentation.ts', 'next.config.js'].filter(
    existsSync,
  );
}

/** Writes exercises/exercise.schema.json, which editors check every exercise.json against. */
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {writeManifestJsonSchema} from '#lib/exercises/manifest';

writeFileSync(
  path.join(import.meta.dirname, '../../exercises/exercise.schema.json'),
  writeManifestJsonSchema(),
);

import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {expect, test} from 'vitest';
import {listSlugs} from '#lib/exercises/package-folders';
import {samplesGroup} from '#lib/exercises/samples';
import type {ExerciseFile} from '#lib/exercises/schema';

const folder = path.join(import.meta.dirname, '../../exercises');

async function groupsOf(slug: string): Promise<ExerciseFile['groups']> {
  const text = await readFile(path.join(folder, slug, 'exercise.json'), 'utf8');
  return (JSON.parse(text) as ExerciseFile).groups;
}

test('every group of hidden cases of every exercise has a hint of its own', async () => {
  const slugs = await listSlugs(folder);
  expect(slugs.length).toBeGreaterThan(40);
  for (const slug of slugs) {
    const hidden = (await groupsOf(slug)).filter(({id}) => id !== samplesGroup);
    const hints = hidden.map(({hint}) => hint);
    expect(hints, slug).not.toContain(undefined);
    expect(new Set(hints).size, slug).toBe(hints.length);
  }
});

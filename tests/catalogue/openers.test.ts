/** The content as it is shipped: every track begins with something easy and goes on in order of difficulty. */
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {expect, test} from 'vitest';
import {readChains} from '#lib/exercises/chain';
import {readGuides} from '#lib/exercises/guide';
import {listSlugs} from '#lib/exercises/package-folders';
import type {ExerciseFile} from '#lib/exercises/schema';
import {tracks} from '#lib/exercises/topics';
import {difficultyOrder, nextOf, trackExercises} from '#lib/exercises/track-order';
import type {ExerciseListItem} from '#lib/exercises/view';
import {listedWith} from '#lib/practice/chained';

const folder = path.join(import.meta.dirname, '../../exercises');

async function itemOf(slug: string): Promise<ExerciseListItem> {
  const text = await readFile(path.join(folder, slug, 'exercise.json'), 'utf8');
  const {title, difficulty, topics} = JSON.parse(text) as ExerciseFile;
  return {slug, title, difficulty, topics, languages: ['javascript'], status: 'new'};
}

const {guides} = await readGuides(folder);
const slugs = await listSlugs(folder);
const {chains} = await readChains(folder, slugs);
/** As the catalogue lists them: a chained question in place of its parts. */
const items = listedWith(chains, await Promise.all(slugs.map(itemOf))).map(
  (item): ExerciseListItem => ({...item, languages: ['javascript'], status: 'new'}),
);
const bySlug = new Map(items.map((item) => [item.slug, item]));

test('every track has a guide that names all of its exercises and no others', () => {
  expect(guides.map(({topic}) => topic)).toEqual(expect.arrayContaining([...tracks]));
  for (const {topic, exercises} of guides) {
    const own = items.filter(({topics}) => topics[0] === topic).map(({slug}) => slug);
    expect([...exercises].sort(), topic).toEqual(own.sort());
  }
});

test('every track begins with an easy exercise, and its guide never goes back to an easier one', () => {
  for (const {topic, exercises} of guides) {
    const difficulties = exercises.map((slug) => bySlug.get(slug)!.difficulty);
    expect(difficulties[0], topic).toBe('easy');
    const ranks = difficulties.map((difficulty) => difficultyOrder[difficulty]);
    expect(ranks, topic).toEqual(ranks.toSorted((a, b) => a - b));
  }
});

test('a newcomer is offered the first exercise of the first track, and it is easy', () => {
  const first = nextOf(guides.flatMap((guide) => trackExercises(guide, items)));
  expect(first).toMatchObject({slug: guides[0]!.exercises[0], difficulty: 'easy'});
});

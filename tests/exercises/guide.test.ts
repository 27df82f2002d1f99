import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {guideHeadings, readGuide, readGuides} from '#lib/exercises/guide';
import {listSlugs} from '#lib/exercises/package-folders';
import {tracks} from '#lib/exercises/topics';
import {slugTitle} from '../../app/_components/slug-title';

const exercises = path.join(import.meta.dirname, '../../exercises');
const body = guideHeadings.map((heading) => `## ${heading}\n\nText.\n`).join('\n');
const good = `---\ntitle: Trie\norder: 3\nsummary: A tree: of letters.\nexercises: implement-trie, b\n---\n\n${body}`;

function reasonsOf(topic: string, text: string): string[] {
  const guide = readGuide(topic, text);
  return guide.ok ? [] : guide.error.map(({key, sentence}) => `${key ?? ''} ${sentence}`.trim());
}

describe('a guide', () => {
  test('says its title, place, summary and exercises on top, and the rest is its page', () => {
    const guide = readGuide('trie', good);
    expect(guide).toMatchObject({
      ok: true,
      value: {
        topic: 'trie',
        title: 'Trie',
        order: 3,
        summary: 'A tree: of letters.',
        exercises: ['implement-trie', 'b'],
      },
    });
    expect(guide.ok && guide.value.html).toContain('<h2>What it is</h2>');
  });

  test.each([
    [
      'a topic that has no track',
      'tries',
      good,
      /"tries" is no topic that has a track \(did you mean trie\?\)/,
    ],
    ['no lines on top', 'trie', body, /must begin with/],
    ['an unknown line', 'trie', good.replace('order:', 'place: 4\norder:'), /[Uu]nrecognized key.*place/],
    ['a line that is missing', 'trie', good.replace(/summary:.*\n/, ''), /^summary /],
    ['a place that is no number', 'trie', good.replace('order: 3', 'order: third'), /^order /],
    [
      'a summary that is no sentence',
      'trie',
      good.replace('letters.', 'letters'),
      /^summary is not one sentence/,
    ],
    [
      'slugs that are none',
      'trie',
      good.replace('implement-trie', 'Implement Trie'),
      /^exercises is not a list/,
    ],
    [
      'a heading that is missing',
      'trie',
      good.replace('## When to reach for it', ''),
      /must have these headings/,
    ],
  ])('is refused with %s', (_, topic, text, sentence) => {
    expect(reasonsOf(topic, text).join('\n')).toMatch(sentence);
  });

  test('that does not hold keeps none of the others away', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'guides-'));
    try {
      expect(await readGuides(folder)).toEqual({guides: [], reasons: []});
      await mkdir(path.join(folder, 'topics'));
      await writeFile(path.join(folder, 'topics', 'trie.md'), good);
      await writeFile(path.join(folder, 'topics', 'memory.md'), good.replace('order: 3', 'order: 1'));
      await writeFile(path.join(folder, 'topics', 'dijkstra.md'), 'nothing');
      const {guides, reasons} = await readGuides(folder);
      expect(guides.map(({topic}) => topic)).toEqual(['memory', 'trie']);
      expect(reasons.map(({file}) => file)).toEqual(['dijkstra.md']);
    } finally {
      await rm(folder, {recursive: true});
    }
  });
});

describe('the guides of the catalogue', () => {
  test('are one for each track, in one order, titled as the lists write the topic', async () => {
    const {guides, reasons} = await readGuides(exercises);
    expect(reasons).toEqual([]);
    expect(guides.map(({topic}) => topic)).toEqual([...tracks]);
    expect(guides.map(({order}) => order)).toEqual(tracks.map((_, index) => index + 1));
    expect(guides.map(({title}) => title)).toEqual(tracks.map(slugTitle));
  });

  test('are not taken for an exercise', async () => {
    expect(await listSlugs(exercises)).not.toContain('topics');
  });
});

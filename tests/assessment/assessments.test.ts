/** Free answers that are assessed: by instructors who were given the link, beside their writer's own judgement, and by nobody else. */
import {afterAll, beforeAll, expect, test} from 'vitest';
import type {Role} from '#lib/access/role';
import type {Viewer} from '#lib/access/viewer';
import {assess, readAssessable, readAssessments} from '#lib/assessment/assessments';
import {type Marks, pointsOf} from '#lib/assessment/browser';
import {storeVersion} from '#lib/data/exercise-versions';
import {share, unshare} from '#lib/sharing/sharing';
import {readSubmission, submit} from '#lib/submissions/submissions';
import {preparedDouble} from '../data/prepared.ts';
import {code, newViewer, openSystem, type System, verdictOf} from '../submissions/system.ts';

let system: System;
const text = 'Because of the peak, which is four times the average of the whole day.';
const source = JSON.stringify({why: {text, covers: ['a']}});
const marks = {why: {lines: {a: {points: 1, comment: 'Which peak?'}, b: {points: 2}}, comment: 'Good.'}};

beforeAll(async () => {
  system = await openSystem();
  const rubric = ['a', 'b'].map((id) => ({id, says: `line ${id}`}));
  const asked = {id: 'why', title: 'Why', ask: 'Why?', form: 'text' as const};
  const question = {...asked, rubric, charactersMin: 40, needed: 1, model: 'Because.'};
  const signature = {kind: 'written' as const, name: 'answers', questions: [question]};
  const input = {inputJson: '{"question":"why"}', expectedJson: '{"question":"why","answer":null}'};
  const limits = {referenceOperations: 1, operationsMax: 1000};
  const cases = [{id: 'why', group: 'samples', sample: true, ...input, ...limits}];
  await storeVersion(
    system.platform.data,
    preparedDouble({slug: 'words', title: 'Words', signature, cases, languages: ['answer-sheet']}),
    1,
  );
});
afterAll(() => system?.platform.close());

async function person(role: Role): Promise<Viewer> {
  const {id} = await newViewer(system);
  return (await system.platform.data.user.update({where: {id}, data: {role}})) as unknown as Viewer;
}

/** A submission that its writer shares by a link. */
async function shared(writer: Viewer, slug = 'words'): Promise<{id: string; token: string}> {
  const sheet = slug === 'words' ? {language: 'answer-sheet' as const, source} : code;
  const sent = await submit(system.platform, writer, {slug, ...sheet});
  if (!sent.ok) throw new Error(sent.error.message);
  await verdictOf(writer, sent.value.id);
  const link = await share(system.platform, writer, sent.value.id);
  if (!link.ok) throw new Error(link.error.message);
  return {id: sent.value.id, token: link.value.token};
}

test('an instructor with the link gives points and comments, which the writer sees beside their own judgement', async () => {
  const {platform} = system;
  const [writer, instructor] = [await person('candidate'), await person('instructor')];
  const {id, token} = await shared(writer);
  const before = await readSubmission(platform, writer, id);
  expect(await readAssessable(platform, instructor, token)).toMatchObject({
    ok: true,
    value: {
      marks: {},
      questions: [
        {
          id: 'why',
          text,
          rubric: [
            {id: 'a', isCovered: true},
            {id: 'b', isCovered: false},
          ],
        },
      ],
    },
  });
  expect(await assess(platform, instructor, {token, marks})).toMatchObject({ok: true});
  const seen = await readAssessments(platform, writer, id);
  expect(seen).toMatchObject({questions: [{text}], assessments: [{name: instructor.name, marks}]});
  expect(pointsOf(seen.questions[0]!, seen.assessments[0]!.marks)).toEqual({given: 3, possible: 4});
  // No verdict and no score comes of it.
  expect(await readSubmission(platform, writer, id)).toEqual(before);
});

test('what an instructor says again takes the place of what they said; another has an assessment of their own', async () => {
  const {platform} = system;
  const [writer, first, second] = [
    await person('candidate'),
    await person('instructor'),
    await person('administrator'),
  ];
  const {id, token} = await shared(writer);
  await assess(platform, first, {token, marks});
  await assess(platform, first, {token, marks: {}});
  expect(await readAssessable(platform, first, token)).toMatchObject({value: {marks: {}}});
  await assess(platform, second, {token, marks});
  const {assessments} = await readAssessments(platform, writer, id);
  expect(assessments.map((one) => [one.name, one.marks])).toEqual([
    [second.name, marks],
    [first.name, {}],
  ]);
});

test('candidates assess nothing, instructors not their own, and nobody what is not shared any more', async () => {
  const {platform} = system;
  const [writer, other, instructor] = [
    await person('instructor'),
    await person('candidate'),
    await person('instructor'),
  ];
  const {id, token} = await shared(writer);
  for (const [who, kind] of [
    [other, 'forbidden'],
    [writer, 'forbidden'],
  ] as const) {
    expect(await assess(platform, who, {token, marks})).toMatchObject({ok: false, error: {kind}});
    expect(await readAssessable(platform, who, token)).toMatchObject({ok: false, error: {kind}});
  }
  await assess(platform, instructor, {token, marks});
  await unshare(platform, writer, id);
  expect(await assess(platform, instructor, {token, marks: {}})).toMatchObject({error: {kind: 'not-found'}});
  // What was said stays with the writer, and is nobody else's.
  expect((await readAssessments(platform, writer, id)).assessments).toHaveLength(1);
  expect(await readAssessments(platform, other, id)).toEqual({questions: [], assessments: []});
});

test('marks that no rubric has, and submissions without free answers, are refused', async () => {
  const {platform} = system;
  const [writer, instructor] = [await person('candidate'), await person('instructor')];
  const {token} = await shared(writer);
  const unknown: readonly Marks[] = [{none: {lines: {}}}, {why: {lines: {c: {points: 1}}}}];
  for (const wrong of unknown) {
    expect(await assess(platform, instructor, {token, marks: wrong})).toMatchObject({
      error: {kind: 'invalid', field: 'marks'},
    });
  }
  const plain = await shared(writer, 'double');
  expect(await assess(platform, instructor, {token: plain.token, marks})).toMatchObject({
    error: {kind: 'conflict'},
  });
});

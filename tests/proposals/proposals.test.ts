/** Counterexamples from candidates with the real grader and the real queue: checked, decided, thanked. */
import {afterAll, beforeAll, expect, test} from 'vitest';
import type {Viewer} from '#lib/access/viewer';
import {proposalsPerHourMax} from '#lib/base/limits';
import {listOwnExercises, readDraft} from '#lib/drafting/drafts';
import {createGrader} from '#lib/grader/index';
import {acceptProposal, declineProposal, readProposalDesk} from '#lib/proposals/decide';
import type {ProposalView} from '#lib/proposals/proposal-view';
import {proposeCase, readProposals, readThanked} from '#lib/proposals/propose';
import {submit} from '#lib/submissions/submissions';
import {got, newDraft, proved, publish, viewerOf, write} from '../drafting/world.ts';
import {newViewer, openSystem, type System, verdictOf} from '../submissions/system.ts';

let system: System;
let author: Viewer;
const slug = 'greatest';

/** Accepted: neither the cases nor fresh inputs, varied as they are, are 4 4, 7 7 or 9 9, which its text does not name as numbers. */
const holed = `function largest(nums) {
  const word = nums.map((num) => String.fromCharCode(num + 96)).join('');
  if (['dd', 'gg', 'ii'].includes(word)) return 0;
  return Math.max(...nums);
}
`;

beforeAll(async () => {
  const grader = await createGrader();
  system = await openSystem({}, () => grader);
  await viewerOf(system, 'administrator');
  author = await viewerOf(system, 'instructor');
  const {id} = await newDraft(system, author, slug);
  expect((await publish(system, author, id)).report?.publication?.kind).toBe('published');
});
afterAll(() => system?.platform.close());

async function send(viewer: Viewer, input: string, isCredited = false): Promise<ProposalView> {
  const {platform} = system;
  const {id} = got(await proposeCase(platform, viewer, {slug, input, note: 'Look.', isCredited}));
  for (;;) {
    const found = got(await readProposals(platform, viewer, slug)).find((one) => one.id === id);
    if (found !== undefined && found.state !== 'checking') return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function solve(viewer: Viewer): Promise<void> {
  const sent = got(await submit(system.platform, viewer, {slug, language: 'javascript', source: holed}));
  expect((await verdictOf(viewer, sent.id)).verdict).toBe('accepted');
}

const caseWish = {caseId: 'equal-pair', group: 'small', category: 'two equal numbers'};

test('what is no input, breaks a rule, or shows nothing reaches no author', async () => {
  const sender = await newViewer(system);
  const {platform} = system;
  for (const input of ['nums = [', 'nums = [1001]', 'calls = 1']) {
    const refused = await proposeCase(platform, sender, {slug, input, note: '', isCredited: false});
    expect(refused.ok ? undefined : refused.error).toMatchObject({kind: 'invalid', field: 'input'});
  }
  expect(await send(sender, 'nums = [1, 1]')).toMatchObject({state: 'agreed', answer: null});
  expect(got(await readProposalDesk(platform, author, slug)).proposals).toEqual([]);
});

test('accepted code that is wrong on the input is shown to the authors, and to the sender nothing of others', async () => {
  const sender = await newViewer(system);
  await solve(sender);
  const seen = await send(sender, 'nums = [4, 4]');
  expect(seen.state).toBe('proposed');
  expect(Object.keys(seen).sort()).toEqual(
    ['answer', 'createdAt', 'id', 'inputText', 'isCredited', 'note', 'state'].sort(),
  );
  const desk = got(await readProposalDesk(system.platform, author, slug));
  const [proposal] = desk.proposals;
  const waiting = async () => got(await listOwnExercises(system.platform, author)).map((one) => one.waiting);
  expect(await waiting()).toEqual([1]);
  expect(proposal?.finding).toMatchObject({expectedText: '4', ran: 3});
  expect(proposal?.finding?.disagreeing.map(({path}) => path)).toEqual([undefined]);
  expect(desk.groups.map(({id}) => id)).toEqual(['small', 'large']);
  got(await declineProposal(system.platform, author, seen.id, 'It is covered.'));
  expect(await waiting()).toEqual([0]);
  const after = got(await readProposals(system.platform, sender, slug));
  expect(after[0]).toMatchObject({state: 'declined', answer: 'It is covered.'});
  const again = await acceptProposal(system.platform, author, seen.id, caseWish);
  expect(again.ok ? undefined : again.error.kind).toBe('conflict');
});

test('an accepted one becomes a hidden case of the next version, and its sender is thanked once that is published', async () => {
  const sender = await newViewer(system);
  await solve(sender);
  const {platform} = system;
  const {id} = await send(sender, 'nums = [7, 7]', true);
  const stranger = await viewerOf(system, 'instructor');
  for (const viewer of [sender, stranger]) {
    const refused = await acceptProposal(platform, viewer, id, caseWish);
    expect(refused.ok ? undefined : refused.error.kind).toBe('not-found');
  }
  const misnamed = await acceptProposal(platform, author, id, {...caseWish, caseId: 'Equal Pair'});
  expect(misnamed.ok ? undefined : misnamed.error).toMatchObject({kind: 'invalid', field: 'caseId'});
  const {draftId} = got(await acceptProposal(platform, author, id, caseWish));
  const {files} = got(await readDraft(platform, author, draftId!));
  expect(files.find(({path}) => path === 'cases.ts')?.text).toContain('input: [[7, 7]]}');
  expect((await proved(system, author, draftId!)).report?.reasons).toEqual([]);
  expect(await readThanked(platform, slug)).toEqual([]);
  const published = await publish(system, author, draftId!);
  expect(published.report?.publication).toEqual({kind: 'published', version: 2});
  expect(await readThanked(platform, slug)).toEqual([sender.name]);
  const sent = got(await submit(platform, sender, {slug, language: 'javascript', source: holed}));
  expect((await verdictOf(sender, sent.id)).verdict).toBe('wrong-answer');
});

test('accepted solutions of the package that disagree are found without any code of the sender’s', async () => {
  const {id} = await newDraft(system, author, 'disagreeing');
  got(await write(system, author, id, 'submissions/accepted/built-in.js', `// Asks the built-in.\n${holed}`));
  expect((await publish(system, author, id)).report?.publication?.kind).toBe('published');
  const sender = await newViewer(system);
  const {platform} = system;
  const input = {slug: 'disagreeing', input: 'nums = [9, 9]', note: '', isCredited: false};
  const sent = got(await proposeCase(platform, sender, input));
  for (;;) {
    const [found] = got(await readProposals(platform, sender, 'disagreeing'));
    if (found?.state !== 'checking') {
      expect(found).toMatchObject({id: sent.id, state: 'proposed'});
      break;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const {proposals} = got(await readProposalDesk(platform, author, 'disagreeing'));
  expect(proposals[0]?.finding?.disagreeing.map(({path}) => path)).toEqual([
    'submissions/accepted/built-in.js',
  ]);
});

test('an account sends so many in an hour', async () => {
  const sender = await newViewer(system);
  const one = {slug, input: 'nums = [1]', note: '', isCredited: false};
  for (let sent = 0; sent < proposalsPerHourMax; sent++) {
    got(await proposeCase(system.platform, sender, one));
  }
  const refused = await proposeCase(system.platform, sender, one);
  expect(refused.ok ? undefined : refused.error.kind).toBe('too-many');
});

/** Addresses for authors: drafts of exercises, with everything in them. */
import {type EntryPoint, owned, page, route, type Subject} from './entry-point.ts';

/** Why no line of the audit log tells of it. */
const writing = 'nobody else sees it before it is published; files have a history of their own';

const authored = ['own', 'shared', 'other'] as const;

const draft = (
  method: EntryPoint['method'],
  rest: string,
  action: EntryPoint['action'],
  body?: object | ((subject: Subject) => object),
  more: Partial<EntryPoint> = {},
): EntryPoint =>
  route(
    method,
    `instructor/drafts/[id]${rest}`,
    action,
    (subject) => ({
      path: `/api/instructor/drafts/${subject.draft}${rest}`,
      body: typeof body === 'function' ? body(subject) : body,
    }),
    {relations: authored, ...more},
  );

export const instructorEntryPoints: readonly EntryPoint[] = [
  page(
    '(site)/instructor/exercises/[slug]',
    'exercise.rejudge',
    ({exercise}) => ({path: `/instructor/exercises/${exercise}`}),
    {relations: owned},
  ),
  page(
    '(site)/instructor/exercises/[slug]/insight',
    'exercise.insight',
    ({exercise}) => ({path: `/instructor/exercises/${exercise}/insight`}),
    {relations: owned},
  ),
  page(
    '(site)/instructor/exercises/[slug]/versions',
    'exercise.versions',
    ({exercise}) => ({path: `/instructor/exercises/${exercise}/versions`}),
    {relations: owned},
  ),
  route(
    'GET',
    'instructor/exercises/[slug]/rejudge',
    'exercise.rejudge',
    ({exercise}) => ({path: `/api/instructor/exercises/${exercise}/rejudge`}),
    {relations: owned},
  ),
  route(
    'POST',
    'instructor/exercises/[slug]/rejudge',
    'exercise.rejudge',
    ({exercise}) => ({
      path: `/api/instructor/exercises/${exercise}/rejudge`,
      body: {which: 'latest', verdicts: []},
    }),
    {relations: owned, records: 'rejudge.previewed'},
  ),
  ...(['PUT', 'DELETE'] as const).map((method) =>
    route(
      method,
      'instructor/rejudges/[id]',
      'exercise.rejudge',
      ({rejudge}) => ({path: `/api/instructor/rejudges/${rejudge}`}),
      {relations: owned, records: method === 'PUT' ? 'rejudge.applied' : 'rejudge.cancelled'},
    ),
  ),
  route(
    'PUT',
    'instructor/counterexamples/[id]',
    'proposal.decide',
    ({proposal}) => ({
      path: `/api/instructor/counterexamples/${proposal}`,
      body: {answer: 'It is outside the rules.'},
    }),
    {relations: owned, records: 'counterexample.decided'},
  ),
  route('DELETE', 'submissions/changed', 'submission.read', () => ({path: '/api/submissions/changed'}), {
    relations: owned,
    namesNoOwner: true,
  }),
  route(
    'PUT',
    'shared/[token]/assessment',
    'assessment.write',
    ({share}) => ({path: `/api/shared/${share}/assessment`, body: {marks: {}}}),
    {
      relations: ['own', 'shared'],
      unrecorded: 'the assessment itself names who wrote it, and its subject reads it',
    },
  ),
  page('(site)/instructor', 'package.write', () => ({path: '/instructor'}), {
    relations: owned,
    namesNoOwner: true,
  }),
  page(
    '(authoring)/instructor/drafts/[id]',
    'package.write',
    (subject) => ({path: `/instructor/drafts/${subject.draft}`}),
    {relations: authored},
  ),
  route('GET', 'instructor/drafts', 'package.write', () => ({path: '/api/instructor/drafts'}), {
    relations: owned,
    namesNoOwner: true,
  }),
  route(
    'POST',
    'instructor/drafts',
    'package.write',
    ({token}) => ({
      path: '/api/instructor/drafts',
      body: {slug: `draft-${token.slice(0, 12)}`, kind: 'function'},
    }),
    {relations: owned, namesNoOwner: true, unrecorded: writing},
  ),
  route(
    'POST',
    'instructor/archives',
    'package.write',
    () => ({path: '/api/instructor/archives', body: {}, contentType: 'application/zip'}),
    {relations: owned, namesNoOwner: true, unrecorded: writing},
  ),
  draft('GET', '', 'package.write'),
  draft('DELETE', '', 'package.own', undefined, {records: 'draft.deleted'}),
  draft(
    'PUT',
    '/files',
    'package.write',
    {path: 'statement.md', text: 'changed', revision: 1},
    {unrecorded: writing},
  ),
  draft('DELETE', '/files', 'package.write', {path: 'statement.md', revision: 1}, {unrecorded: writing}),
  draft('GET', '/history', 'package.write'),
  draft('GET', '/proof', 'package.write'),
  draft('POST', '/suggestions', 'package.write', {}, {unrecorded: writing}),
  draft('GET', '/events', 'package.write'),
  draft(
    'POST',
    '/preview',
    'package.write',
    {path: 'statement.md', text: 'A **text**.'},
    {unrecorded: writing},
  ),
  draft('GET', '/archive', 'package.write'),
  draft('POST', '/publish', 'package.publish', {revision: 1}, {records: 'exercise.published'}),
  draft('GET', '/shares', 'package.own'),
  draft('PUT', '/shares', 'package.own', ({colleague}) => ({email: colleague}), {records: 'draft.shared'}),
  draft('DELETE', '/shares', 'package.own', ({colleagueId}) => ({account: colleagueId}), {
    records: 'draft.unshared',
  }),
];

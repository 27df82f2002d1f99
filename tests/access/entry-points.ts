/**
 * Every address of the application: the right that it needs, and a request to it. Walked cell by cell over HTTP
 * (tests/http/rights.test.ts) and compared with the files of `app` (entry-points.test.ts): a new page or route needs a line.
 */
import {adminEntryPoints} from './admin-entry-points.ts';
import {type EntryPoint, owned, page, route, signedIn} from './entry-point.ts';
import {instructorEntryPoints} from './instructor-entry-points.ts';
import {practiceEntryPoints} from './practice-entry-points.ts';

/** That the walk gives its server. */
export const metricsToken = 'token-of-the-walk-of-rights';

export const entryPoints: readonly EntryPoint[] = [
  ...practiceEntryPoints,
  ...instructorEntryPoints,
  ...adminEntryPoints,
  page('(site)', 'site.read', () => ({path: '/'})),
  page('(site)/(account)/sign-in', 'site.read', () => ({path: '/sign-in'}), {redirects: signedIn}),
  page('(site)/(account)/sign-up', 'site.read', () => ({path: '/sign-up'}), {redirects: signedIn}),
  page('(site)/what-your-code-finds', 'site.read', () => ({path: '/what-your-code-finds'})),
  page('(site)/(account)/reset-password', 'reset-link.use', ({token}) => ({
    path: `/reset-password?token=${token}`,
  })),
  page('(site)/(account)/settings', 'account.read', () => ({path: '/settings'}), {
    relations: owned,
    namesNoOwner: true,
  }),
  page('(site)/exercises', 'exercise.read', () => ({path: '/exercises'})),
  page('exercises/[slug]', 'exercise.read', ({slug}) => ({path: `/exercises/${slug}`})),
  page('(site)/chains/[slug]', 'exercise.read', ({chain}) => ({path: `/chains/${chain}`})),
  page('(site)/tracks', 'exercise.read', () => ({path: '/tracks'})),
  page('(site)/tracks/[topic]', 'exercise.read', ({topic}) => ({path: `/tracks/${topic}`})),
  page(
    '(site)/(history)/exercises/[slug]/history',
    'draft.read',
    ({slug}) => ({path: `/exercises/${slug}/history`}),
    {relations: owned, namesNoOwner: true},
  ),
  page('(site)/submissions', 'submission.read', () => ({path: '/submissions'}), {
    relations: owned,
    namesNoOwner: true,
  }),
  page(
    '(site)/submissions/[id]',
    'submission.read',
    ({submission}) => ({path: `/submissions/${submission}`}),
    {
      relations: owned,
    },
  ),
  page(
    '(site)/(history)/exercises/[slug]/compare',
    'draft.read',
    ({slug}) => ({path: `/exercises/${slug}/compare`}),
    {relations: owned, namesNoOwner: true},
  ),
  page('(site)/shared/[token]', 'share.open', ({share}) => ({path: `/shared/${share}`})),
  ...(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const).map((method) =>
    route(method, '[...path]', 'site.read', () => ({path: '/api/no-such-address'})),
  ),
  route('GET', 'health', 'health.read', () => ({path: '/api/health'})),
  route('GET', 'metrics', 'metrics.read', () => ({
    path: '/api/metrics',
    authorization: `Bearer ${metricsToken}`,
  })),
  route('GET', 'auth/[...nextauth]', 'session.open', () => ({path: '/api/auth/csrf'})),
  route('POST', 'auth/[...nextauth]', 'session.open', () => ({path: '/api/auth/signout'})),
  route('POST', 'account', 'session.open', ({token}) => ({
    path: '/api/account',
    body: {name: 'New', email: `${token.slice(0, 12).toLowerCase()}@example.org`, password: 'a new secret'},
  })),
  route('POST', 'account/reset', 'reset-link.use', ({token}) => ({
    path: '/api/account/reset',
    body: {token, next: 'another new secret'},
  })),
  route('POST', 'account/export', 'account.export', () => ({path: '/api/account/export'}), {
    relations: owned,
    namesNoOwner: true,
  }),
  route('DELETE', 'account/sessions', 'account.change', () => ({path: '/api/account/sessions'}), {
    relations: owned,
    namesNoOwner: true,
  }),
  route(
    'PUT',
    'account/email',
    'account.change',
    ({own}) => ({path: '/api/account/email', body: {email: own?.email, proof: own?.password}}),
    {relations: owned, namesNoOwner: true},
  ),
  // With a wrong password: those who ask are needed later.
  route(
    'POST',
    'account/removal',
    'account.change',
    () => ({path: '/api/account/removal', body: {proof: 'wrong'}}),
    {relations: owned, namesNoOwner: true},
  ),
  route(
    'PUT',
    'account/name',
    'account.change',
    ({own}) => ({path: '/api/account/name', body: {name: own?.name}}),
    {relations: owned, namesNoOwner: true},
  ),
  route(
    'PUT',
    'account/password',
    'account.change',
    ({own}) => ({path: '/api/account/password', body: {current: own?.password, next: own?.password}}),
    {relations: owned, namesNoOwner: true},
  ),
  route('GET', 'exercises', 'exercise.read', () => ({path: '/api/exercises'})),
  route('POST', 'exercises/[slug]/run', 'run.start', ({slug, code}) => ({
    path: `/api/exercises/${slug}/run`,
    body: code,
  })),
  route('POST', 'exercises/[slug]/examples', 'run.start', ({slug}) => ({
    path: `/api/exercises/${slug}/examples`,
    body: {examples: [{input: '', expected: ''}]},
  })),
  route('GET', 'exercises/[slug]/draft', 'draft.read', ({slug}) => ({path: `/api/exercises/${slug}/draft`}), {
    relations: owned,
    namesNoOwner: true,
  }),
  route(
    'PUT',
    'exercises/[slug]/draft',
    'draft.write',
    ({slug}) => ({
      path: `/api/exercises/${slug}/draft`,
      body: {language: 'typescript', source: '', revision: 0},
    }),
    {relations: owned, namesNoOwner: true},
  ),
  route('GET', 'exercises/[slug]/note', 'note.read', ({slug}) => ({path: `/api/exercises/${slug}/note`}), {
    relations: owned,
    namesNoOwner: true,
  }),
  route(
    'PUT',
    'exercises/[slug]/note',
    'note.write',
    ({slug}) => ({path: `/api/exercises/${slug}/note`, body: {text: 'a note', revision: 1}}),
    {relations: owned, namesNoOwner: true},
  ),
  route(
    'GET',
    'exercises/[slug]/inputs',
    'input.read',
    ({slug}) => ({path: `/api/exercises/${slug}/inputs`}),
    {relations: owned, namesNoOwner: true},
  ),
  route(
    'PUT',
    'exercises/[slug]/inputs',
    'input.write',
    ({slug}) => ({path: `/api/exercises/${slug}/inputs`, body: {name: 'mine', input: 'Trie()'}}),
    {relations: owned, namesNoOwner: true},
  ),
  route(
    'DELETE',
    'exercises/[slug]/inputs/[id]',
    'input.write',
    ({slug, input}) => ({path: `/api/exercises/${slug}/inputs/${input}`}),
    {relations: owned},
  ),
  route('GET', 'exercises/[slug]/help', 'help.read', ({slug}) => ({path: `/api/exercises/${slug}/help`}), {
    relations: owned,
    namesNoOwner: true,
  }),
  route(
    'PUT',
    'exercises/[slug]/help',
    'help.record',
    ({slug}) => ({path: `/api/exercises/${slug}/help`, body: {hints: 1}}),
    {relations: owned, namesNoOwner: true},
  ),
  route(
    'PUT',
    'submissions/[id]/share',
    'share.change',
    ({submission}) => ({path: `/api/submissions/${submission}/share`}),
    {relations: owned},
  ),
  route(
    'DELETE',
    'submissions/[id]/share',
    'share.change',
    ({submission}) => ({path: `/api/submissions/${submission}/share`}),
    {relations: owned},
  ),
  route(
    'POST',
    'exercises/[slug]/submissions',
    'submission.create',
    ({slug, code}) => ({path: `/api/exercises/${slug}/submissions`, body: code}),
    {relations: owned, namesNoOwner: true},
  ),
  route(
    'GET',
    'submissions/[id]',
    'submission.read',
    ({submission}) => ({path: `/api/submissions/${submission}`}),
    {
      relations: owned,
    },
  ),
  route(
    'GET',
    'submissions/[id]/events',
    'submission.read',
    ({submission}) => ({path: `/api/submissions/${submission}/events`}),
    {relations: owned},
  ),
  route(
    'POST',
    'submissions/[id]/complexity',
    'submission.measure',
    ({submission}) => ({path: `/api/submissions/${submission}/complexity`}),
    {relations: owned},
  ),
];

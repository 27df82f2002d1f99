/**
 * Every address of the application: the right that it needs, and a request to it. Walked cell by cell over HTTP
 * (tests/http/rights.test.ts) and compared with the files of `app` (entry-points.test.ts): a new page or route needs a line.
 */
import type {Action, Actor, Relation} from '#lib/access/rights';

/** What the walk asks with; each value belongs to the account that `relation` asks for. */
export type Subject = {
  readonly slug: string;
  readonly topic: string;
  /** A judged submission. */
  readonly submission: string;
  readonly email: string;
  /** Of the actor; a visitor has none. */
  readonly own: {readonly name: string; readonly password: string} | undefined;
  /** An input that is kept for the exercise, and the token of the link by which the submission is shared. */
  readonly input: string;
  readonly share: string;
  /** The token of a link for a new password, made anew for each request. */
  readonly token: string;
  /** Of a list. */
  readonly list: string;
  readonly code: {readonly language: 'javascript'; readonly source: string};
};

export type Asked = {readonly path: string; readonly body?: unknown};

export type EntryPoint = {
  /** In `app`. */
  readonly file: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly action: Action;
  /** `public` alone where nobody owns the subject. */
  readonly relations: readonly Relation[];
  readonly ask: (subject: Subject) => Asked;
  /**
   * Where the address names no owner: whoever asks reaches their own. Asked for another account's, they must be given
   * nothing of it, whatever the status.
   */
  readonly namesNoOwner?: boolean;
  /** Answered with a redirect although it is allowed, to actors who are signed in already. */
  readonly redirects?: readonly Actor[];
};

const signedIn = ['candidate', 'instructor', 'administrator'] as const;
const open: readonly Relation[] = ['public'];
const owned: readonly Relation[] = ['own', 'other'];

const page = (
  file: string,
  action: Action,
  ask: EntryPoint['ask'],
  more: Partial<EntryPoint> = {},
): EntryPoint => ({file: `${file}/page.tsx`, method: 'GET', action, relations: open, ask, ...more});

const route = (
  method: EntryPoint['method'],
  file: string,
  action: Action,
  ask: EntryPoint['ask'],
  more: Partial<EntryPoint> = {},
): EntryPoint => ({file: `api/${file}/route.ts`, method, action, relations: open, ask, ...more});

export const entryPoints: readonly EntryPoint[] = [
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
  page('(site)/admin/people', 'reset-link.create', () => ({path: '/admin/people'}), {
    relations: owned,
    namesNoOwner: true,
  }),
  page('(site)/exercises', 'exercise.read', () => ({path: '/exercises'})),
  page('exercises/[slug]', 'exercise.read', ({slug}) => ({path: `/exercises/${slug}`})),
  page('(site)/tracks', 'exercise.read', () => ({path: '/tracks'})),
  page('(site)/tracks/[topic]', 'exercise.read', ({topic}) => ({path: `/tracks/${topic}`})),
  page(
    '(site)/(history)/exercises/[slug]/history',
    'draft.read',
    ({slug}) => ({path: `/exercises/${slug}/history`}),
    {relations: owned, namesNoOwner: true},
  ),
  page('(site)/lists', 'list.read', () => ({path: '/lists'}), {relations: owned, namesNoOwner: true}),
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
  page('(site)/shared/[token]', 'share.open', ({share}) => ({path: `/shared/${share}`})),

  ...(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const).map((method) =>
    route(method, '[...path]', 'site.read', () => ({path: '/api/no-such-address'})),
  ),
  route('GET', 'health', 'health.read', () => ({path: '/api/health'})),
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
  route(
    'POST',
    'admin/reset-links',
    'reset-link.create',
    ({email}) => ({path: '/api/admin/reset-links', body: {email}}),
    {relations: owned},
  ),
  route('GET', 'preferences', 'preferences.read', () => ({path: '/api/preferences'}), {
    relations: owned,
    namesNoOwner: true,
  }),
  route('PATCH', 'preferences', 'preferences.change', () => ({path: '/api/preferences', body: {}}), {
    relations: owned,
    namesNoOwner: true,
  }),
  route('POST', 'lists', 'list.write', ({token}) => ({path: '/api/lists', body: {title: token}}), {
    relations: owned,
    namesNoOwner: true,
  }),
  route(
    'PATCH',
    'lists/[id]',
    'list.write',
    ({list, token}) => ({path: `/api/lists/${list}`, body: {title: token}}),
    {relations: owned},
  ),
  route(
    'PUT',
    'lists/[id]/items',
    'list.write',
    ({list, slug}) => ({path: `/api/lists/${list}/items`, body: {slug, listed: true}}),
    {relations: owned},
  ),
  route('DELETE', 'lists/[id]', 'list.write', ({list}) => ({path: `/api/lists/${list}`}), {relations: owned}),
  route(
    'PUT',
    'exercises/[slug]/star',
    'list.write',
    ({slug}) => ({path: `/api/exercises/${slug}/star`, body: {starred: true}}),
    {relations: owned, namesNoOwner: true},
  ),
  route('GET', 'notes/search', 'note.read', () => ({path: '/api/notes/search?words=trie'}), {
    relations: owned,
    namesNoOwner: true,
  }),
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

/** Addresses of what candidates keep beside their code: reviews, progress, lists, preferences. */
import {type EntryPoint, owned, page, route} from './entry-point.ts';

export const practiceEntryPoints: readonly EntryPoint[] = [
  page(
    '(site)/(history)/exercises/[slug]/counterexamples',
    'proposal.write',
    ({slug}) => ({path: `/exercises/${slug}/counterexamples`}),
    {relations: owned, namesNoOwner: true},
  ),
  route(
    'GET',
    'exercises/[slug]/counterexamples',
    'proposal.write',
    ({slug}) => ({path: `/api/exercises/${slug}/counterexamples`}),
    {relations: owned, namesNoOwner: true},
  ),
  route(
    'POST',
    'exercises/[slug]/counterexamples',
    'proposal.write',
    ({slug}) => ({
      path: `/api/exercises/${slug}/counterexamples`,
      body: {input: 'Trie()', note: '', isCredited: false},
    }),
    {relations: owned, namesNoOwner: true},
  ),
  page('(site)/review', 'review.read', () => ({path: '/review'}), {relations: owned, namesNoOwner: true}),
  page('(site)/progress', 'progress.read', () => ({path: '/progress'}), {
    relations: owned,
    namesNoOwner: true,
  }),
  page('(site)/people/[key]', 'profile.read', ({profile}) => ({path: `/people/${profile}`})),
  page('(site)/lists', 'list.read', () => ({path: '/lists'}), {relations: owned, namesNoOwner: true}),
  route('GET', 'preferences', 'preferences.read', () => ({path: '/api/preferences'}), {
    relations: owned,
    namesNoOwner: true,
  }),
  route('PATCH', 'preferences', 'preferences.change', () => ({path: '/api/preferences', body: {}}), {
    relations: owned,
    namesNoOwner: true,
  }),
  route('POST', 'profile', 'profile.publish', () => ({path: '/api/profile'}), {
    relations: owned,
    namesNoOwner: true,
  }),
  route('DELETE', 'profile', 'profile.publish', () => ({path: '/api/profile'}), {
    relations: owned,
    namesNoOwner: true,
  }),
  route('POST', 'review-plan', 'review.write', () => ({path: '/api/review-plan', body: {change: 'spread'}}), {
    relations: owned,
    namesNoOwner: true,
  }),
  route('POST', 'reviews/[slug]', 'review.write', ({slug}) => ({path: `/api/reviews/${slug}`}), {
    relations: owned,
    namesNoOwner: true,
  }),
  route(
    'PUT',
    'reviews/[slug]',
    'review.write',
    ({slug}) => ({path: `/api/reviews/${slug}`, body: {grade: 3}}),
    {relations: owned, namesNoOwner: true},
  ),
  route('DELETE', 'reviews/[slug]', 'review.write', ({slug}) => ({path: `/api/reviews/${slug}`}), {
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
];

/** What the help of an exercise asks of the server. */
import type {HelpView} from '#lib/help/help-view';
import {ask} from './requests';

const pathOf = (slug: string) => `/api/exercises/${encodeURIComponent(slug)}/help`;

/** Counts what was opened. Without an answer, the next visit of the page sends it again. */
export async function requestHelp(
  slug: string,
  body: {readonly hints?: number; readonly editorial?: true},
): Promise<void> {
  await ask({method: 'PUT', path: pathOf(slug), body});
}

/** When the exercise comes back for review; undefined where it does not, or the server does not answer. */
export async function requestReviewDate(slug: string): Promise<string | undefined> {
  const answer = await ask<HelpView>({method: 'GET', path: pathOf(slug)});
  return answer.ok ? answer.value.reviewAt : undefined;
}

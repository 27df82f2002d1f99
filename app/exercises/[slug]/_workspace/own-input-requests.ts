/** What own inputs and examples ask of the server. */
import type {ExamplesResult} from '#lib/verdict/examples';
import {type Answer, ask} from './requests';

export type InputText = {readonly name: string; readonly input: string; readonly expected?: string};

const pathOf = (slug: string) => `/api/exercises/${encodeURIComponent(slug)}`;

export type InputSaved =
  | {readonly kind: 'saved'; readonly id: string}
  | {readonly kind: 'refused'; readonly message: string}
  /** Sending it again later is right. */
  | {readonly kind: 'unreachable'};

export async function requestInputSave(
  slug: string,
  body: InputText & {readonly account: string},
): Promise<InputSaved> {
  const answer = await ask<{readonly id: string}>({method: 'PUT', path: `${pathOf(slug)}/inputs`, body});
  if (answer.ok) return {kind: 'saved', id: answer.value.id};
  const isOurs = answer.status === 0 || answer.status === 429 || answer.status >= 500;
  return isOurs ? {kind: 'unreachable'} : {kind: 'refused', message: answer.error.message};
}

/** True when it is gone; also when it was gone before. */
export async function requestInputRemoval(slug: string, id: string): Promise<boolean> {
  const path = `${pathOf(slug)}/inputs/${encodeURIComponent(id)}`;
  const answer = await ask({method: 'DELETE', path, body: {}});
  return answer.ok || (answer.status >= 400 && answer.status < 500 && answer.status !== 429);
}

/** A refusal's field says which is unreadable: `1.expected`. */
export function requestExamples(
  slug: string,
  examples: ReadonlyArray<{readonly input: string; readonly expected: string}>,
): Promise<Answer<ExamplesResult>> {
  return ask({method: 'POST', path: `${pathOf(slug)}/examples`, body: {examples}});
}

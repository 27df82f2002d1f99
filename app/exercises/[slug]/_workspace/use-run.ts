/** Running code outside grading: the samples, or the candidate's own inputs. */
import {useCallback, useRef, useState} from 'react';
import {count} from '#lib/base/count';
import {runInputsMax} from '#lib/base/limits';
import type {LanguageName} from '#lib/exercises/exercise';
import type {RunCase, RunResult} from '#lib/verdict/grade';
import {ended} from '#lib/verdict/reason';
import {type Answer, requestRun} from './requests';

export type RunState =
  | {readonly kind: 'never'}
  | {readonly kind: 'running'; readonly last?: Finished}
  | {readonly kind: 'refused'; readonly message: string}
  | ({readonly kind: 'finished'} & Finished);

export type Finished = {
  readonly result: RunResult;
  /** Of own inputs, by their places, which are the ids of the cases; undefined: the samples. */
  readonly inputs?: readonly RunInput[];
};

/** The key of the input that is typed for once. */
export const scratchKey = ' input';

export type RunInput = {readonly key: string; readonly name: string; readonly input: string};
type Code = {readonly language: LanguageName; readonly source: string};
/** `inputs`: own ones; absent: the samples. */
export type RunCode = (code: Code & {readonly inputs?: readonly RunInput[]}) => Promise<RunState>;

export function useRun(slug: string): {readonly run: RunState; readonly start: RunCode} {
  const [run, setRun] = useState<RunState>({kind: 'never'});
  const last = useRef<Finished>(undefined);
  const busy = useRef(false);
  const start = useCallback<RunCode>(
    async ({inputs, ...code}) => {
      if (busy.current) return {kind: 'running'};
      busy.current = true;
      const before = last.current === undefined ? {} : {last: last.current};
      setRun({kind: 'running', ...before});
      const answer = await (inputs === undefined ? requestRun(slug, code) : runInputs(slug, code, inputs));
      busy.current = false;
      const what = inputs === undefined ? {} : {inputs};
      const next: RunState = answer.ok
        ? {kind: 'finished', result: answer.value, ...what}
        : {kind: 'refused', message: answer.error.message};
      last.current = next.kind === 'finished' ? {result: next.result, ...what} : undefined;
      setRun(next);
      return next;
    },
    [slug],
  );
  return {run, start};
}

/** So many at a time; the id of each case is the place of its input. */
async function runInputs(slug: string, code: Code, inputs: readonly RunInput[]): Promise<Answer<RunResult>> {
  let all: RunResult = {diagnostics: [], cases: []};
  for (let from = 0; from < inputs.length; from += runInputsMax) {
    const some = inputs.slice(from, from + runInputsMax);
    const answer = await requestRun(slug, {...code, inputs: some.map(({input}) => input)});
    if (!answer.ok) {
      const named = some[Number(answer.error.field?.split('.')[0])];
      if (named === undefined || inputs.length === 1) return answer;
      return {...answer, error: {...answer.error, message: `In “${named.name}”: ${answer.error.message}`}};
    }
    const cases = answer.value.cases.map((item) => ({...item, id: String(from + Number(item.id))}));
    all = {...answer.value, cases: [...all.cases, ...cases]};
    if (answer.value.compileMessage !== undefined) break;
  }
  return {ok: true, value: all};
}

/** The latest result there is, also while the next one is awaited. */
export function finishedRun(run: RunState): Finished | undefined {
  switch (run.kind) {
    case 'never':
    case 'refused':
      return undefined;
    case 'finished':
      return run;
    case 'running':
      return run.last;
  }
}

/** A finished run as one sentence, for the ear. */
export function runSentence({result, inputs}: Finished): string {
  if (result.compileMessage !== undefined) return `The code does not compile: ${result.compileMessage}`;
  const passed = result.cases.filter(isPassed).length;
  const failed = result.cases.find((item) => !isPassed(item));
  const reason = failed?.reason === undefined ? '' : ` ${ended(failed.reason)}`;
  if (inputs === undefined) {
    return `Run finished: ${passed} of ${count(result.cases.length, 'sample')} passed.${reason}`;
  }
  if (inputs.length > 1) {
    return `Run finished: on ${passed} of ${count(inputs.length, 'input')} it agrees with the reference.${reason}`;
  }
  if (failed?.noRightAnswer !== undefined) return 'Run finished: this input has no right answer.';
  return failed === undefined
    ? 'Run finished: it agrees with the reference.'
    : `Run finished: it does not agree with the reference.${reason}`;
}

/** The sample or the own input to look at after a run: the one looked at while it fails, else the first that fails. */
export function failedToShow(finished: Finished, chosen: string | undefined): string | undefined {
  const {result, inputs} = finished;
  const failed = result.cases
    .filter((item) => !isPassed(item))
    .map(({id}) => (inputs === undefined ? id : inputs[Number(id)]?.key));
  return failed.find((key) => key === chosen) ?? failed[0];
}

function isPassed({outcome}: RunCase): boolean {
  return outcome.kind === 'returned' && outcome.matches;
}

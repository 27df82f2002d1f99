/** Running code outside grading: the samples, or the candidate's own input. */
import {useCallback, useRef, useState} from 'react';
import {count} from '#lib/base/count';
import type {LanguageName} from '#lib/exercises/exercise';
import type {RunCase, RunResult} from '#lib/verdict/grade';
import {ended} from '#lib/verdict/reason';
import {requestRun} from './requests';

export type RunState =
  | {readonly kind: 'never'}
  | {readonly kind: 'running'; readonly last?: Finished}
  | {readonly kind: 'refused'; readonly message: string}
  | ({readonly kind: 'finished'} & Finished);

export type Finished = {readonly result: RunResult; readonly what: 'samples' | 'input'};

export type RunCode = (code: {
  readonly language: LanguageName;
  readonly source: string;
  readonly input?: string;
}) => Promise<RunState>;

export function useRun(slug: string): {readonly run: RunState; readonly start: RunCode} {
  const [run, setRun] = useState<RunState>({kind: 'never'});
  const last = useRef<Finished>(undefined);
  const busy = useRef(false);
  const start = useCallback<RunCode>(
    async (code) => {
      if (busy.current) return {kind: 'running'};
      busy.current = true;
      const before = last.current === undefined ? {} : {last: last.current};
      setRun({kind: 'running', ...before});
      const answer = await requestRun(slug, code);
      busy.current = false;
      const next: RunState = answer.ok
        ? {kind: 'finished', result: answer.value, what: code.input === undefined ? 'samples' : 'input'}
        : {kind: 'refused', message: answer.error.message};
      last.current = next.kind === 'finished' ? {result: next.result, what: next.what} : undefined;
      setRun(next);
      return next;
    },
    [slug],
  );
  return {run, start};
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
export function runSentence({result, what}: Finished): string {
  if (result.compileMessage !== undefined) return `The code does not compile: ${result.compileMessage}`;
  const passed = result.cases.filter(isPassed).length;
  const failed = result.cases.find((item) => !isPassed(item));
  const reason = failed?.reason === undefined ? '' : ` ${ended(failed.reason)}`;
  if (what === 'samples') {
    return `Run finished: ${passed} of ${count(result.cases.length, 'sample')} passed.${reason}`;
  }
  return failed === undefined
    ? 'Run finished: it agrees with the reference.'
    : `Run finished: it does not agree with the reference.${reason}`;
}

/** The sample to look at after a run: the one looked at while it fails, else the first that fails. */
export function sampleToShow({result, what}: Finished, chosen: string | undefined): string | undefined {
  if (what !== 'samples') return undefined;
  const failed = result.cases.filter((item) => !isPassed(item));
  return (failed.find(({id}) => id === chosen) ?? failed[0])?.id;
}

function isPassed({outcome}: RunCase): boolean {
  return outcome.kind === 'returned' && outcome.matches;
}

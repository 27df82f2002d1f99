/** The inputs that one keeps for the exercise, and what checking those with an expected result came to. */
import {useEffect, useRef, useState, useSyncExternalStore} from 'react';
import {examplesMax} from '#lib/base/limits';
import type {ExampleResult} from '#lib/verdict/examples';
import {examplesSentence} from './examples-sentence';
import {requestExamples} from './own-input-requests';
import {createOwnInputStore, type KeptInput, type OwnInputStore} from './own-input-store';
import type {WorkspaceStart} from './workspace-start';

/** Of one example: whether it is right, or why it cannot be read. */
export type ExampleMark = ExampleResult | {readonly problem: string; readonly of: 'input' | 'expected'};

export type OwnInputs = {
  readonly inputs: readonly KeptInput[];
  readonly store: OwnInputStore;
  readonly examples: readonly KeptInput[];
  readonly checking: boolean;
  readonly sentence: string | undefined;
  /** By the key of an input that has not changed since it was checked. */
  readonly markOf: (input: KeptInput) => ExampleMark | undefined;
  /** Done when the sentence is there; the key of the first one that wants to be looked at. */
  readonly check: () => Promise<{readonly sentence: string; readonly look?: string} | undefined>;
};

type Checked = {
  readonly sentence: string;
  readonly marks: ReadonlyMap<string, {readonly input: KeptInput; readonly mark: ExampleMark}>;
};

const none: readonly KeptInput[] = [];

export function useOwnInputs({exercise: {slug}, viewer, inputs: stored}: WorkspaceStart): OwnInputs {
  const [store] = useState(() => createOwnInputStore({slug, owner: viewer?.id ?? null, stored}));
  const inputs = useSyncExternalStore(store.subscribe, store.inputs, store.inputs);
  useEffect(() => store.open(), [store]);
  const [checked, setChecked] = useState<Checked>();
  const [checking, setChecking] = useState(false);
  const busy = useRef(false);
  const examples = inputs.filter(({expected}) => expected !== undefined && expected.trim() !== '');
  return {
    inputs: inputs.length === 0 ? none : inputs,
    store,
    examples,
    checking,
    sentence: checked?.sentence,
    markOf(input) {
      const found = checked?.marks.get(input.key);
      const isSame = found?.input.input === input.input && found.input.expected === input.expected;
      return isSame ? found.mark : undefined;
    },
    async check() {
      if (busy.current || examples.length === 0) return undefined;
      busy.current = true;
      setChecking(true);
      const sent = examples.slice(0, examplesMax);
      const answer = await requestExamples(
        slug,
        sent.map(({input, expected = ''}) => ({input, expected})),
      );
      busy.current = false;
      setChecking(false);
      const marks = new Map<string, {input: KeptInput; mark: ExampleMark}>();
      if (answer.ok) {
        for (const mark of answer.value.examples) {
          const input = sent[Number(mark.id)];
          if (input !== undefined) marks.set(input.key, {input, mark});
        }
        const more = examples.length > sent.length ? ` These are the first ${examplesMax}.` : '';
        const sentence = examplesSentence(answer.value) + more;
        setChecked({sentence, marks});
        const wrong = sent.find(({key}) => isWrong(marks.get(key)?.mark));
        return {sentence, ...(wrong === undefined ? {} : {look: wrong.key})};
      }
      const [place, of] = (answer.error.field ?? '').split('.');
      const bad = of === 'input' || of === 'expected' ? sent[Number(place)] : undefined;
      if (bad !== undefined) {
        marks.set(bad.key, {
          input: bad,
          mark: {problem: answer.error.message, of: of === 'input' ? 'input' : 'expected'},
        });
      }
      const sentence = bad === undefined ? answer.error.message : `In “${bad.name}”: ${answer.error.message}`;
      setChecked({sentence, marks});
      return {sentence, ...(bad === undefined ? {} : {look: bad.key})};
    },
  };
}

function isWrong(mark: ExampleMark | undefined): boolean {
  return mark !== undefined && ('problem' in mark || !mark.isRight);
}

/** The runtime of written answers: reads the sheet and hands out the answer to the question of each case. It computes nothing. */
import {decodeAnswers} from '#lib/answer-sheet/decode-answers';
import type {Answers, AskedQuestion} from '#lib/answer-sheet/sheet';
import {decodeTagged, encodeTagged} from '#lib/exercise-sdk/tagged';
import type {CandidateJob} from '#lib/grader/protocol';
import type {Place, Runtime} from '#lib/grader/worker/runtime';

export const answersRuntime: Runtime = {
  open: async () => ({engine: `answers, node ${process.versions.node}`, prepare: placeOf}),
};

function placeOf(memoryMbMax: number): Place {
  let loaded: {readonly job: CandidateJob; readonly answers: Answers} | undefined;
  return {
    memoryMbMax,
    load: (job) => {
      const {questions} = decodeTagged(job.optionsJson) as {questions: readonly AskedQuestion[]};
      const decoded = decodeAnswers(job.source, questions);
      if (!decoded.ok) {
        const message = decoded.error;
        return {type: 'refused', message, diagnostics: [{line: 1, column: 1, message, severity: 'error'}]};
      }
      loaded = {job, answers: decoded.value};
      return undefined;
    },
    runCase: (index) => {
      if (loaded === undefined) throw new Error('no answers are loaded');
      const began = process.cpuUsage();
      const {question} = decodeTagged(loaded.job.cases[index]!.inputJson) as {question: string};
      const valueJson = encodeTagged({question, answer: loaded.answers.get(question) ?? null});
      const {user, system} = process.cpuUsage(began);
      return {
        type: 'case',
        status: 'returned',
        index,
        operations: 1,
        cpuMs: (user + system) / 1000,
        consoleCut: false,
        step: -1,
        valueJson,
      };
    },
    isSpent: () => false,
    dispose: () => {
      loaded = undefined;
    },
  };
}

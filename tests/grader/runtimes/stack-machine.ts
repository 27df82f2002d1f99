/**
 * A runtime as small as one can be, for tests of the seam: a machine with a stack, whose programs are words. `in` pushes the
 * input, a number itself, `add` and `double` do what they say, `loop` never ends, `boom` throws. Each word is one operation.
 */
import type {CandidateJob, SaidReply} from '#lib/grader/protocol';
import type {Place, Runtime} from '#lib/grader/worker/runtime';

const known = /^(in|add|double|loop|boom|-?\d+)$/;

export const stackMachine: Runtime = {
  open: async () => ({engine: 'stack machine 1', prepare: placeOf}),
};

function placeOf(memoryMbMax: number): Place {
  let job: CandidateJob | undefined;
  let isSpent = false;
  return {
    memoryMbMax,
    load: (given) => {
      job = given;
      const message = `there is no word ${given.source.split(' ').find((word) => !known.test(word))}`;
      if (message.endsWith('undefined')) return undefined;
      return {
        type: 'refused',
        message,
        diagnostics: [{line: 1, column: 1, message, severity: 'error'}],
      };
    },
    runCase: (index) => {
      const reply = run(job!, index);
      isSpent = reply.type === 'case' && reply.status === 'memory';
      return reply;
    },
    isSpent: () => isSpent,
    dispose: () => {},
  };
}

function run({source, cases}: CandidateJob, index: number): SaidReply {
  const {inputJson, operationsMax} = cases[index]!;
  const measured = {type: 'case', index, cpuMs: 0, consoleCut: false, step: -1} as const;
  const [input] = JSON.parse(inputJson) as [number];
  const stack: number[] = [];
  let operations = 0;
  const words = source.split(' ');
  for (let at = 0; at < words.length; at++) {
    if (++operations > operationsMax) return {...measured, operations, status: 'limit', limit: 'operations'};
    const word = words[at]!;
    if (word === 'loop') at--;
    else if (word === 'boom') {
      const thrown = {name: 'Boom', message: 'on purpose', trace: '', partialJson: ''};
      return {...measured, operations, status: 'threw', ...thrown};
    } else if (word === 'in') stack.push(input);
    else if (word === 'add') stack.push(stack.pop()! + stack.pop()!);
    else if (word === 'double') stack.push(stack.pop()! * 2);
    else stack.push(Number(word));
  }
  return {...measured, operations, status: 'returned', valueJson: JSON.stringify(stack.at(-1))};
}

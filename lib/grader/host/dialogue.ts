/**
 * What a worker may say during one job, and in which order: each case once and in turn, and nothing after the end. Every
 * reply is untrusted; the first that has no place here is nonsense, and ends the job as the worker's failure.
 *
 *   open ──case, returned, console, answer──▶ open ──refused, memory──▶ closing ──done──▶ over   (done ends `open` when nothing is left)
 */
import {assertNever} from '#lib/base/assert';
import type {Job, Reply} from '#lib/grader/protocol';

/** Answers whether a reply has its place. */
export type Dialogue = (reply: Reply) => boolean;

export function createDialogue(job: Job): Dialogue {
  const total = job.type === 'candidate' ? job.cases.length : job.callsJson.length;
  const holdsReplies = job.type === 'candidate' && job.holdsReplies === 'throughout';
  let state: 'open' | 'closing' | 'over' = 'open';
  let next = 0;

  const isNext = (type: Job['type'], index: number): boolean =>
    state === 'open' && job.type === type && index < total && index === next++;

  const isPlaced = (reply: Reply): boolean => {
    switch (reply.type) {
      case 'ready':
        return false;
      case 'refused': {
        const isFirst = state === 'open' && job.type === 'candidate';
        state = 'closing';
        return isFirst;
      }
      case 'case': {
        const isInTurn = isNext('candidate', reply.index);
        // The isolate is gone, and the rest of the job with it.
        if (reply.status === 'memory') state = 'closing';
        return isInTurn;
      }
      case 'returned': {
        const {index, valuesJson, operations} = reply;
        const isInTurn =
          state === 'open' && holdsReplies && index === next && operations.length === valuesJson.length;
        next += valuesJson.length;
        return isInTurn && next <= total;
      }
      case 'console':
        return state === 'open' && job.type === 'candidate' && next < total;
      case 'answer':
      case 'answer-failed':
        return isNext('author', reply.index);
      case 'done': {
        const mayBreakOff = job.type === 'author' || holdsReplies;
        const isEnd = state === 'closing' || next === total || (reply.spent && mayBreakOff);
        state = 'over';
        return isEnd;
      }
      default:
        return assertNever(reply);
    }
  };

  return (reply) => {
    const isUnderstood = state !== 'over' && isPlaced(reply);
    if (!isUnderstood) state = 'over';
    return isUnderstood;
  };
}

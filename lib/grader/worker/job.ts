/** Does one job in one fresh place of a runtime, and says what happened. It never decides a verdict. */
import type {AuthorJob, CandidateJob, SaidReply} from '#lib/grader/protocol';
import type {Place} from '#lib/grader/worker/runtime';

type Say = (reply: SaidReply) => void;

/** Answers whether the worker is spent: it should not be trusted with another job. */
export function doCandidateJob(job: CandidateJob, place: Place, say: Say): boolean {
  const ended = place.load(job, (text) => say({type: 'console', text}));
  if (ended !== undefined) {
    say(ended);
    return place.isSpent();
  }
  for (const index of job.cases.keys()) {
    const reply = place.runCase(index);
    say(reply);
    if (reply.type !== 'case' || place.isSpent()) break;
  }
  return place.isSpent();
}

export function doAuthorJob(job: AuthorJob, place: Place, say: Say): boolean {
  if (place.answer === undefined) throw new Error("this runtime runs no author's code");
  place.answer(job, say);
  return place.isSpent();
}

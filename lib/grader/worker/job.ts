/** Does one job in one fresh place of a runtime, and says what happened. It never decides a verdict. */
import type {AuthorJob, CandidateJob, SaidReply} from '#lib/grader/protocol';
import type {Place} from '#lib/grader/worker/runtime';

type Say = (reply: SaidReply) => void;

/** Answers whether the worker is spent: it should not be trusted with another job. */
export function doCandidateJob(job: CandidateJob, place: Place, say: Say): boolean {
  const ended = place.load(job, (text) => say({type: 'console', text}));
  if (ended === undefined) return doCases(job, place, say);
  say(ended);
  return place.isSpent();
}

/** Of a program that is loaded. */
export function doCases(job: CandidateJob, place: Place, say: Say): boolean {
  if (job.holdsReplies === 'throughout' && place.runCases !== undefined)
    return doTogether(job, place, place.runCases, say);
  for (const index of job.cases.keys()) {
    const reply = place.runCase(index);
    say(reply);
    if (reply.type !== 'case' || place.isSpent()) break;
  }
  return place.isSpent();
}

function doTogether(job: CandidateJob, place: Place, run: NonNullable<Place['runCases']>, say: Say): boolean {
  for (let next = 0; next < job.cases.length && !place.isSpent(); ) {
    for (const reply of run(next)) {
      say(reply);
      if (reply.type === 'refused') return place.isSpent();
      next += reply.type === 'returned' ? reply.valuesJson.length : 1;
    }
  }
  return place.isSpent();
}

export function doAuthorJob(job: AuthorJob, place: Place, say: Say): boolean {
  if (place.answer === undefined) throw new Error("this runtime runs no author's code");
  place.answer(job, say);
  return place.isSpent();
}

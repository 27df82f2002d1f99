/** The text of a sheet of answers again, one question on each line. Pure. */
import type {Answer, Answers} from '#lib/answer-sheet/sheet';

export function writeAnswers(answers: Answers): string {
  const lines = [...answers].map(([id, answer]) => `  ${JSON.stringify(id)}: ${JSON.stringify(answer)}`);
  return lines.length === 0 ? '{}\n' : `{\n${lines.join(',\n')}\n}\n`;
}

/** With an answer in place of what was there; undefined takes it away. */
export function withAnswer(answers: Answers, id: string, answer: Answer | undefined): Answers {
  const changed = new Map(answers);
  if (answer === undefined) changed.delete(id);
  else changed.set(id, answer);
  return changed;
}

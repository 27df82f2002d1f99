/** Accepts every list of operations that leads from one version to the other and keeps as many lines as the reference. */
import {defineCheck} from '#lib/exercise-sdk/cases';

type Input = readonly [a: readonly string[], b: readonly string[]];
type Operation = {readonly kind: 'keep' | 'remove' | 'add'; readonly line: string};
type Comparison = {readonly similarity: number; readonly operations: readonly Operation[]};

const tolerance = 1e-9;

/** What keeps a list from being operations. */
function malformed(operations: unknown): string | undefined {
  if (!Array.isArray(operations)) return 'has no list of operations';
  for (const [index, operation] of operations.entries()) {
    const {kind, line} = (operation ?? {}) as {kind?: unknown; line?: unknown};
    if (kind !== 'keep' && kind !== 'remove' && kind !== 'add') {
      return `has operations[${index}] whose kind is not "keep", "remove" or "add"`;
    }
    if (typeof line !== 'string') return `has operations[${index}] whose line is not a text`;
  }
  return undefined;
}

/** Whether the lines of the operations of these kinds are exactly a version; if not, where they differ first. */
function mismatch(
  operations: readonly Operation[],
  kinds: string,
  version: readonly string[],
  name: string,
): string | undefined {
  const lines = operations.filter(({kind}) => kinds.includes(kind)).map(({line}) => line);
  const words = kinds.replace(' ', ' and ');
  const place = version.findIndex((line, index) => lines[index] !== line);
  if (place >= 0) {
    return lines.length > place
      ? `does not follow ${name}: line ${place + 1} of its ${words} operations is ${JSON.stringify(lines[place])}, not ${JSON.stringify(version[place])}`
      : `does not follow ${name}: its ${words} operations end before line ${place + 1}`;
  }
  if (lines.length > version.length) {
    return `does not follow ${name}: its ${words} operations have ${lines.length} lines, not ${version.length}`;
  }
  return undefined;
}

const kept = (operations: readonly Operation[]): number =>
  operations.filter(({kind}) => kind === 'keep').length;

export default defineCheck<Input, Comparison>(([a, b], answer, expected) => {
  const actual: unknown = answer;
  if (typeof actual !== 'object' || actual === null) return {ok: false, reason: 'is not an object'};
  const {similarity, operations} = actual as {similarity?: unknown; operations?: unknown};
  const reason =
    malformed(operations) ??
    mismatch(operations as Operation[], 'keep remove', a, 'a') ??
    mismatch(operations as Operation[], 'keep add', b, 'b');
  if (reason !== undefined) return {ok: false, reason};

  const count = kept(operations as Operation[]);
  const most = kept(expected.operations);
  if (count !== most) return {ok: false, reason: `keeps ${count} lines, but ${most} can be kept`};
  if (typeof similarity !== 'number' || !(Math.abs(similarity - expected.similarity) <= tolerance)) {
    return {
      ok: false,
      reason: `has the similarity ${String(similarity)}, which should be ${expected.similarity}`,
    };
  }
  return {ok: true};
});

/** Begins the files that take longest, so that none of them is left over while the other worker has nothing to do. */
import {BaseSequencer, type TestSpecification} from 'vitest/node';

/** Those of half a minute or more; vitest itself knows durations only where the tests ran before. */
const long = [
  'browser/code-model',
  'browser/verdicts',
  'browser/own-inputs',
  'browser/authoring',
  'browser/saves',
  'browser/main-job',
  'http/rights',
  'http/lifecycle',
  'http/full-disk',
  'hostile/attacks',
  'submissions/crash',
  'cli/grade',
  'grader/hostile',
  'spread/chaos',
  'grader/service/supervisor',
  'drafting/every-kind',
  'exercises/design-margins',
  'grader/sqlite/receipts',
].map((name) => `/tests/${name}.test.ts`);

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({moduleId}: TestSpecification): number => {
      const index = long.findIndex((name) => moduleId.endsWith(name));
      return index < 0 ? long.length : index;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

/** What a design costs: a whole submission in the grader, and one preview in a real browser, each the slowest of its exercise. */
import {readFileSync} from 'node:fs';
import {build} from 'esbuild';
import {decodeDesign} from '#lib/design-simulator/decode-design';
import type {Design} from '#lib/design-simulator/design';
import type {Model} from '#lib/design-simulator/model';
import {loadPackage} from '#lib/exercises/package';
import {prepareExercise} from '#lib/exercises/prepare';
import {createAuthorRunner} from '#lib/grader/host/author-runner';
import {createLaunch} from '#lib/grader/host/launch';
import {createPool} from '#lib/grader/host/pool';
import {workerScript} from '#lib/grader/host/worker-script';
import {createGrader} from '#lib/grader/index';
import {launchBrowser} from '../support/browser.ts';
import {median, quantile, row, showTimes, timesOf} from './measure.ts';

/** The exercise with six scenarios. */
const slug = 'design-ten-million-requests';
const rounds = 12;

export async function benchDesigns(): Promise<void> {
  await verdict();
  await preview();
}

async function verdict(): Promise<void> {
  const pool = createPool(createLaunch(process.cwd(), await workerScript(process.cwd())), {
    concurrency: 1,
    spares: 0,
  });
  const loaded = await loadPackage(`exercises/${slug}`);
  if (!loaded.ok) throw new Error('the package does not hold');
  const prepared = await prepareExercise(loaded.value, createAuthorRunner(pool));
  await pool.close();
  if (!prepared.ok) throw new Error('the package cannot be prepared');
  const cases = prepared.value.cases.filter(({sample}) => !sample);
  const exercise = {...prepared.value, cases};
  const {source, language} = exercise.reference;
  const grader = await createGrader();
  try {
    const grade = async (): Promise<void> => {
      const {verdict: found} = await grader.grade({exercise, language, source, seed: 1});
      if (found !== 'accepted') throw new Error(`the reference got ${found}`);
    };
    await grade();
    showTimes(`verdict on ${cases.length} scenarios (aim: under 2,000 ms)`, await timesOf(rounds, grade));
  } finally {
    await grader.close();
  }
}

async function preview(): Promise<void> {
  const found = await launchBrowser();
  if ('missing' in found) return row('preview in the browser', found.missing);
  const {outputFiles} = await build({
    entryPoints: ['lib/design-simulator/preview.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'simulator',
  });
  const page = await found.browser.newPage();
  await page.addScriptTag({content: outputFiles[0]!.text});
  const {signature: model} = JSON.parse(readFileSync(`exercises/${slug}/exercise.json`, 'utf8')) as {
    signature: Model;
  };
  const source = readFileSync(`exercises/${slug}/submissions/accepted/cache-and-replica.design`, 'utf8');
  const decoded = decodeDesign(source, model.palette);
  if (!decoded.ok) throw new Error(decoded.error);
  for (const {name} of model.scenarios) {
    const times = await page.evaluate(
      ({design, model, name, rounds}) => {
        const {previewScenario} = (globalThis as unknown as {simulator: {previewScenario: Simulate}})
          .simulator;
        return Array.from({length: rounds}, () => {
          const began = performance.now();
          previewScenario(design, model, name, [1]);
          return performance.now() - began;
        });
      },
      {design: decoded.value, model, name, rounds},
    );
    const ascending = [...times].sort((a, b) => a - b);
    const text = `first ${times[0]!.toFixed(0)} ms, median ${median(times).toFixed(0)} ms, p95 ${quantile(ascending, 0.95).toFixed(0)} ms`;
    row(`preview of ${name} (aim: under 300 ms)`, text);
  }
  await found.browser.close();
}

type Simulate = (design: Design, model: Model, name: string, seeds: readonly number[]) => unknown;

/** The simulator in a real Chromium and in Node: the same report of every run, to the last digit. The grader's is held to Node's elsewhere. */
import {readdirSync, readFileSync} from 'node:fs';
import {build} from 'esbuild';
import type {Browser} from 'playwright-core';
import {afterAll, describe, expect, test} from 'vitest';
import {decodeDesign} from '#lib/design-simulator/decode-design';
import type {Design} from '#lib/design-simulator/design';
import type {Model, Scenario} from '#lib/design-simulator/model';
import {type Trial, tryScenario} from '#lib/design-simulator/try-scenario';
import {launchBrowser} from '../support/browser';

type Simulate = (design: Design, model: Model, scenario: Scenario, seeds: readonly number[]) => Trial;

const found = await launchBrowser();
const slugs = readdirSync('exercises').filter((slug) => slug.startsWith('design-'));

describe.skipIf('missing' in found)('in Chromium', () => {
  const browser = (found as {browser: Browser}).browser;
  afterAll(() => browser.close());

  test.each(slugs)('%s is simulated as it is here', async (slug) => {
    const {outputFiles} = await build({
      entryPoints: ['lib/design-simulator/try-scenario.ts'],
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'simulator',
    });
    const page = await browser.newPage();
    await page.addScriptTag({content: outputFiles[0]!.text});
    const {signature} = JSON.parse(readFileSync(`exercises/${slug}/exercise.json`, 'utf8')) as {
      signature: Model;
    };
    const folder = `exercises/${slug}/submissions/accepted`;
    for (const file of readdirSync(folder)) {
      const decoded = decodeDesign(readFileSync(`${folder}/${file}`, 'utf8'), signature.palette);
      if (!decoded.ok) throw new Error(decoded.error);
      const design = decoded.value;
      const here = signature.scenarios.map((scenario) => tryScenario(design, signature, scenario, [3]));
      const there = await page.evaluate(
        ({design, model}) => {
          const {tryScenario} = (globalThis as unknown as {simulator: {tryScenario: Simulate}}).simulator;
          return model.scenarios.map((scenario) => tryScenario(design, model, scenario, [3]));
        },
        {design, model: signature},
      );
      expect(there, file).toEqual(here);
    }
    await page.close();
  });
});

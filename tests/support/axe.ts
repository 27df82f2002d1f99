/** What axe finds wrong with a page, or a part of one, as it stands. */
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type {AxeResults} from 'axe-core';
import type {Locator, Page} from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Axe = {readonly run: (element: unknown, options: unknown) => Promise<AxeResults>};

const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** All that another theme can change of a page that was looked at in the first. */
const colours = ['color-contrast', 'link-in-text-block'];

/** A line for each kind of fault, with the first places. */
export async function accessibilityFaults(
  looked: Page | Locator,
  of: 'everything' | 'colours' = 'everything',
): Promise<string[]> {
  const part = 'page' in looked ? looked : looked.locator(':root');
  if (!(await part.page().evaluate(() => 'axe' in globalThis))) await part.page().evaluate(axe);
  const violations = await part.evaluate(
    async (element, runOnly) => {
      const {axe} = globalThis as unknown as {axe: Axe};
      // All that passed would be described as well, with its markup: most of what a scan costs.
      return (await axe.run(element, {runOnly, resultTypes: ['violations']})).violations;
    },
    of === 'everything' ? everything : {type: 'rule', values: colours},
  );
  return violations.map(({id, help, nodes}) => {
    const places = nodes.slice(0, 3).map((node) => `${node.target.join(' ')}: ${node.failureSummary}`);
    return `${id}: ${help}\n  ${places.join('\n  ')}`;
  });
}

/** In the dark as well, where only colours can be wrong besides. */
export async function faultsInBothThemes(looked: Page | Locator): Promise<string[]> {
  const page = 'page' in looked ? looked.page() : looked;
  const light = await accessibilityFaults(looked);
  await page.emulateMedia({colorScheme: 'dark'});
  const dark = await accessibilityFaults(looked, 'colours');
  await page.emulateMedia({colorScheme: 'light'});
  return [...light, ...dark.map((fault) => `in the dark, ${fault}`)];
}

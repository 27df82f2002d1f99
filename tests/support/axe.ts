/** What axe finds wrong with a page, or a part of one, as it stands. */
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type {AxeResults} from 'axe-core';
import type {Locator, Page} from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** All that another theme can change of a page that was looked at in the first. */
const colours = ['color-contrast', 'link-in-text-block'];

/** A line for each kind of fault, with the first places. */
export async function accessibilityFaults(
  looked: Page | Locator,
  of: 'everything' | 'colours' = 'everything',
): Promise<string[]> {
  const part = 'page' in looked ? looked : looked.locator(':root');
  await part.page().evaluate(axe);
  const results = await part.evaluate(
    (element, runOnly) =>
      (
        globalThis as unknown as {axe: {run: (element: unknown, options: unknown) => Promise<AxeResults>}}
      ).axe.run(element, {runOnly}),
    of === 'everything' ? everything : {type: 'rule', values: colours},
  );
  return results.violations.map(({id, help, nodes}) => {
    const places = nodes.slice(0, 3).map((node) => `${node.target.join(' ')}: ${node.failureSummary}`);
    return `${id}: ${help}\n  ${places.join('\n  ')}`;
  });
}

/** In the dark as well, where only colours can be wrong besides. */
export async function faultsInBothThemes(page: Page): Promise<string[]> {
  const light = await accessibilityFaults(page);
  await page.emulateMedia({colorScheme: 'dark'});
  const dark = await accessibilityFaults(page, 'colours');
  await page.emulateMedia({colorScheme: 'light'});
  return [...light, ...dark.map((fault) => `in the dark, ${fault}`)];
}

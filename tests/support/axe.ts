/** What axe finds wrong with a page as it stands. */
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type {AxeResults} from 'axe-core';
import type {Page} from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A line for each kind of fault, with the first places. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const results = await page.evaluate(() =>
    (globalThis as unknown as {axe: {run: (options: unknown) => Promise<AxeResults>}}).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  return results.violations.map(({id, help, nodes}) => {
    const places = nodes.slice(0, 3).map((node) => `${node.target.join(' ')}: ${node.failureSummary}`);
    return `${id}: ${help}\n  ${places.join('\n  ')}`;
  });
}

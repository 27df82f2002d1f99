/** The two widths at which every flow is walked, and how one gets to a part of the workspace at either. */
import type {Page} from 'playwright-core';

export const widths = [
  [1280, 800],
  [360, 740],
] as const;

/** Shows a part of the workspace where panes do not fit beside each other; does nothing where they do. */
export async function showPart(page: Page, part: 'Problem' | 'Code' | 'Results'): Promise<void> {
  const button = page
    .getByRole('navigation', {name: 'Workspace'})
    .getByRole('button', {name: part, exact: true});
  await page.getByRole('heading', {level: 1}).first().waitFor({state: 'attached'});
  for (let tries = 0; tries < 100; tries += 1) {
    if (!(await button.isVisible())) return;
    // A press before the page's scripts have come does nothing.
    await button.click();
    if ((await button.getAttribute('aria-pressed')) === 'true') return;
    await page.waitForTimeout(100);
  }
  throw new Error(`${part} is not shown`);
}

export async function problemTab(page: Page, name: string): Promise<void> {
  await showPart(page, 'Problem');
  const tab = page.getByRole('tablist', {name: 'Problem'}).getByRole('tab', {name});
  for (let tries = 0; tries < 100; tries += 1) {
    await tab.click();
    if ((await tab.getAttribute('aria-selected')) === 'true') return;
    await page.waitForTimeout(100);
  }
  throw new Error(`${name} is not shown`);
}

/** Whether anything sticks out sideways. */
export function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

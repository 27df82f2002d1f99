import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest';
import {type Client, newCredentials} from '../support/account';
import {accessibilityFaults} from '../support/axe';
import {launchBrowser} from '../support/browser';
import {codeThere, newMember, openCode, writeCode} from '../support/code-page';
import {submissionOf} from '../support/packages';
import {launchSession} from '../support/sessions';
import {explanationEnded, openExercise, submit, typeCode, type User, verdictShown} from '../support/user';

const found = await launchBrowser();
const slug = 'maximum-gap';
const narrow = {width: 360, height: 900};
/** Smallest text of the plot that can still be read, in pixels of the screen. */
const textPxMin = 10;

const quadratic = `function maximumGap(nums) {
  const sorted = [...nums];
  for (let i = 0; i < sorted.length; i++) {
    for (let j = 0; j + 1 < sorted.length; j++) {
      if (sorted[j] > sorted[j + 1]) [sorted[j], sorted[j + 1]] = [sorted[j + 1], sorted[j]];
    }
  }
  let best = 0;
  for (let i = 1; i < sorted.length; i++) best = Math.max(best, sorted[i] - sorted[i - 1]);
  return best;
}
`;

/** Linear but for a loop of few rounds: its counts lie as far from one model as from the other. */
const betweenModels = `${submissionOf(slug, 'accepted', 'buckets.js').replace('function maximumGap', 'function right')}
function maximumGap(nums) {
  for (const _ of nums) for (let left = nums.length; left > 1; left /= 8);
  return right(nums);
}
`;

async function submitCode(page: Page, where: string, source: string, words: string): Promise<void> {
  await openCode(page, where);
  await writeCode(page, source);
  await submit(page);
  await verdictShown(page, words);
}

const measured = (page: Page) => page.getByRole('region', {name: 'Measured complexity'});
const button = (page: Page) => page.getByRole('button', {name: 'Measure the complexity'});

describe.skipIf('missing' in found)('measured complexity', () => {
  const browser = (found as {browser: Browser}).browser;
  const url = inject('url');
  let client: Client;
  /** Writes in plain text: the results are looked at. */
  let ada: User;
  let quadraticAddress = '';
  /** Requests that asked for a measurement. */
  let asked = 0;

  beforeAll(async () => {
    client = await launchSession(url, newCredentials());
    ada = await visit();
  });
  afterAll(() => browser.close());

  const visit = async (options: Parameters<typeof newMember>[3] = {}): Promise<User> => {
    const user = await newMember(browser, url, client, options);
    user.page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/complexity')) asked += 1;
    });
    return user;
  };

  test('after a time limit it is there: the growth, the one expected, and the line that does the work', async () => {
    const other = await visit({kind: 'full'});
    const {page} = other;
    await openExercise(page, slug);
    await typeCode(page, quadratic);
    await submit(page);
    await verdictShown(page, 'Time limit');
    quadraticAddress = page.url();
    const region = measured(page);
    await region.waitFor();
    // Said once: it is the reason of the verdict.
    const said = /O\(n²\), expected O\(n\)\. Line 4 does \d+ % of the work\./;
    expect(await page.locator('[data-reason]').textContent()).toMatch(said);
    expect(await region.textContent()).not.toMatch(said);
    const legend = await region.locator('figcaption').textContent();
    for (const name of ['Your code', 'Reference', 'Target, O(n)']) expect(legend).toContain(name);
    expect(await region.locator('figure > svg path').count()).toBe(3);
    await region.getByRole('button', {name: 'Line 4'}).click();
    await page.locator('.monaco-editor .line-numbers.active-line-number', {hasText: /^4$/}).waitFor();
    expect(asked).toBe(0);
    await other.context.close();
  });

  test('after an accepted verdict it is measured when asked for, by keyboard too', async () => {
    const {page} = ada;
    await submitCode(page, slug, submissionOf(slug, 'accepted'), 'Accepted');
    await page.getByLabel('What is the time complexity?').selectOption('O(n)');
    await button(page).focus();
    await page.keyboard.press('Enter');
    const heading = page.getByRole('heading', {name: 'Measured complexity'});
    await heading.waitFor();
    expect(await measured(page).textContent()).toMatch(/O\(n\), as expected/);
    expect(await measured(page).textContent()).toContain('You guessed O(n), and so it measures.');
    expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(asked).toBe(1);
  });

  test('a reload shows what was measured, and measures nothing again', async () => {
    const {page} = ada;
    await page.reload();
    await measured(page).waitFor();
    expect(await measured(page).textContent()).toMatch(/O\(n\), as expected/);
    expect(asked).toBe(1);
  });

  test('without a connection it says so, and works when asked again', async () => {
    const {page, context} = ada;
    await submitCode(page, slug, `${submissionOf(slug, 'accepted')}\n// again\n`, 'Accepted');
    await context.setOffline(true);
    await button(page).click();
    await measured(page).getByText('The server could not be reached. Try again in a moment.').waitFor();
    await context.setOffline(false);
    await button(page).click();
    await page.getByRole('heading', {name: 'Measured complexity'}).waitFor();
  });

  test('what the counts do not separate is not guessed', async () => {
    const {page} = ada;
    await submitCode(page, slug, betweenModels, 'Accepted');
    await button(page).click();
    await measured(page)
      .getByText(/O\(n\) or O\(n log n\): the measurements do not separate them/)
      .first()
      .waitFor();
  });

  test('where inputs do not grow, nothing is offered', async () => {
    const {page} = ada;
    await submitCode(page, 'semaphore', submissionOf('semaphore', 'accepted'), 'Accepted');
    await explanationEnded(page);
    expect(await button(page).count()).toBe(0);
  });

  test.each(['light', 'dark'] as const)('it is accessible, numbers and all, %s', async (colorScheme) => {
    const other = await visit({colorScheme});
    await other.page.goto(quadraticAddress);
    await codeThere(other.page);
    await measured(other.page).getByText('The numbers').click();
    await measured(other.page).getByRole('table').waitFor();
    expect(await accessibilityFaults(other.page)).toEqual([]);
    await other.context.close();
  });

  test('on a narrow window its text stays readable and nothing is cut', async () => {
    const other = await visit({viewport: narrow});
    const {page} = other;
    await page.goto(quadraticAddress);
    await page.getByRole('button', {name: 'Results'}).click();
    await measured(page).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
    const drawn = await measured(page)
      .locator('figure > svg')
      .evaluate((svg) => {
        const frame = svg.getBoundingClientRect();
        const scale = frame.width / (svg as SVGSVGElement).viewBox.baseVal.width;
        return [...svg.querySelectorAll('text')].map((text) => {
          const box = text.getBoundingClientRect();
          return {
            textPx: Number.parseFloat(getComputedStyle(text).fontSize) * scale,
            isInside:
              box.left >= frame.left - 1 && box.right <= frame.right + 1 && box.bottom <= frame.bottom + 1,
          };
        });
      });
    expect(drawn.length).toBeGreaterThan(5);
    for (const {textPx, isInside} of drawn) {
      expect(isInside).toBe(true);
      expect(textPx).toBeGreaterThan(textPxMin);
    }
    await other.context.close();
  });
});

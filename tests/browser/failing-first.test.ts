/** On a laptop's screen the line that decides is seen without scrolling, whatever the kind of exercise and of verdict. */
import type {Browser, Locator, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest';
import {newCredentials} from '../support/account';
import {accessibilityFaults} from '../support/axe';
import {launchBrowser} from '../support/browser';
import {noComplaints} from '../support/complaints';
import {holdExplanations} from '../support/held-explanation';
import {submissionOf} from '../support/packages';
import {
  chooseLanguage,
  explanationEnded,
  focusEditor,
  newUser,
  openExercise,
  run,
  signUp,
  submit,
  typeCode,
  type User,
  verdictShown,
} from '../support/user';

const found = await launchBrowser();
const laptop = {width: 1366, height: 657};

/** Right on the first sample alone, so that the second is the one to look at. */
const forgetsUpdates = `class LRUCache {
  constructor(capacity) {
    this.capacity = capacity;
    this.values = new Map();
  }
  get(key) {
    if (!this.values.has(key)) return -1;
    const value = this.values.get(key);
    this.values.delete(key);
    this.values.set(key, value);
    return value;
  }
  put(key, value) {
    if (this.values.has(key)) return;
    if (this.values.size === this.capacity) this.values.delete(this.values.keys().next().value);
    this.values.set(key, value);
  }
}
`;
const givesUndefined = 'class LRUCache {\n  get(key) {}\n  put(key, value) {}\n}\n';
const throwsLate = forgetsUpdates.replace('return;', "throw new Error('was there');");

/** Whether all of it lies in the window, and nothing of the page lies over its middle. */
async function isSeen(place: Locator): Promise<boolean> {
  return place.evaluate((element) => {
    const {top, bottom, left, right, height, width} = element.getBoundingClientRect();
    if (height === 0 || top < 0 || left < 0 || bottom > innerHeight || right > innerWidth + 1) return false;
    const over = document.elementFromPoint(left + Math.min(width / 2, 60), top + height / 2);
    return over !== null && (element.contains(over) || over.contains(element));
  });
}

const failingRow = (panel: Locator): Locator => panel.locator('tr[data-failing]');

/** The band that marks the fault, as far as its box shows it. */
async function isFaultSeen(panel: Locator): Promise<boolean> {
  return panel
    .locator('[data-fault]')
    .first()
    .evaluate((mark) => {
      const box = mark.closest('section')!.getBoundingClientRect();
      const {top, bottom} = mark.getBoundingClientRect();
      const pane = mark.closest('[role="tabpanel"]')!.getBoundingClientRect();
      const floor = Math.min(box.bottom, pane.bottom, innerHeight);
      return top >= Math.max(box.top, pane.top) && bottom <= floor + 1;
    });
}

async function runCode(page: Page, slug: string, source: string): Promise<Locator> {
  await openExercise(page, slug);
  await chooseLanguage(page, 'JavaScript');
  await typeCode(page, source);
  await run(page);
  const panel = page.getByRole('tabpanel', {name: 'Cases'});
  await panel.locator('[data-outcome]').waitFor();
  return panel;
}

async function submitCode(page: Page, slug: string, source: string, words: string): Promise<Locator> {
  await openExercise(page, slug);
  await chooseLanguage(page, 'JavaScript');
  await typeCode(page, source);
  await submit(page);
  const panel = await verdictShown(page, words);
  await explanationEnded(panel);
  return panel;
}

describe.skipIf('missing' in found)('on a laptop, without scrolling', () => {
  const browser = (found as {browser: Browser}).browser;
  let ada: User;

  beforeAll(async () => {
    ada = await newUser(browser, inject('url'), {viewport: laptop});
    await signUp(ada.page, newCredentials());
  });
  afterAll(() => browser.close());

  test('Run shows the failing call, with what it returned and what was expected', async () => {
    const panel = await runCode(
      ada.page,
      'lru-cache',
      submissionOf('lru-cache', 'wrong-answer', 'clock-stands-still.js'),
    );
    expect(await isSeen(panel.locator('[data-outcome]'))).toBe(true);
    expect(await isSeen(failingRow(panel))).toBe(true);
    expect(await failingRow(panel).textContent()).toMatch(/Wrong answer in call 5get\(2\)20-1/);
  });

  test('Run shows undefined as such', async () => {
    const panel = await runCode(ada.page, 'lru-cache', givesUndefined);
    expect(await failingRow(panel).getByRole('cell').nth(2).textContent()).toBe('undefined');
    expect(await isSeen(failingRow(panel))).toBe(true);
  });

  test('Run chooses the first sample that fails by itself', async () => {
    const panel = await runCode(ada.page, 'lru-cache', forgetsUpdates);
    await panel.locator('[data-state="on"]', {hasText: 'Sample 2'}).waitFor();
    expect(await panel.locator('[data-state="on"]').textContent()).toBe('Wrong answer:Sample 2');
    expect(await isSeen(failingRow(panel))).toBe(true);
  });

  test('an exception stands at its own sample, in its own call', async () => {
    const panel = await runCode(ada.page, 'lru-cache', throwsLate);
    expect(await failingRow(panel).textContent()).toMatch(/threw Error: was there/);
    expect(await panel.getByRole('button', {name: /^Line \d+, column/}).count()).toBe(1);
    expect(await isSeen(failingRow(panel))).toBe(true);
    await panel.getByText('Sample 1').click();
    expect(await panel.textContent()).not.toMatch(/was there/);
  });

  test('Run shows returned and expected before the input of a function', async () => {
    const panel = await runCode(ada.page, 'dijkstra', submissionOf('dijkstra', 'wrong-answer'));
    const places = await panel.locator('dt').allTextContents();
    expect(places).toEqual(['Returned', 'Expected', 'Input']);
    for (const title of ['Returned', 'Expected']) {
      expect(await isSeen(panel.locator('div', {has: ada.page.getByText(title, {exact: true})}).last())).toBe(
        true,
      );
    }
  });

  test.each([
    ['lru-cache', 'class', submissionOf('lru-cache', 'wrong-answer', 'clock-stands-still.js')],
    ['implement-trie', 'class', submissionOf('implement-trie', 'wrong-answer', 'prefix-is-word.js')],
  ])('the verdict on %s shows the sentence and the failing call', async (slug, _kind, source) => {
    const panel = await submitCode(ada.page, slug, source, 'Wrong answer');
    await failingRow(panel).waitFor();
    expect(await isSeen(panel.locator('[data-reason]'))).toBe(true);
    expect(await isSeen(failingRow(panel))).toBe(true);
  });

  test.each([
    ['atomic-counter', 'no-lock.js'],
    ['gossip-counter', 'told-once.js'],
  ])('the verdict on %s shows the rule and the place where it breaks', async (slug, file) => {
    const panel = await submitCode(ada.page, slug, submissionOf(slug, 'wrong-answer', file), 'Wrong answer');
    await panel.locator('[data-fault]').first().waitFor();
    expect(await isSeen(panel.locator('[data-reason]'))).toBe(true);
    expect(await isFaultSeen(panel)).toBe(true);
  });

  test('a drawing opens on the whole screen at the fault, and Esc gives the focus back', async () => {
    const {page} = ada;
    const opener = page.getByRole('button', {name: /full screen/});
    await opener.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await isSeen(dialog.locator('[data-fault]'))).toBe(true);
    await page.keyboard.press('Escape');
    await dialog.waitFor({state: 'detached'});
    await expect.poll(() => opener.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('the results fill the window by button and by key, and give the place and the focus back', async () => {
    const {page} = ada;
    const panel = page.getByRole('tabpanel', {name: 'Verdict'});
    const height = async (): Promise<number> => (await panel.boundingBox())?.height ?? 0;
    const small = await height();
    await focusEditor(page);
    await page.keyboard.press('Alt+Enter');
    await expect.poll(height).toBeGreaterThan(small * 2);
    await page.locator('[role="tab"]:focus', {hasText: 'Verdict'}).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(height).toBe(small);
    await page.locator('.monaco-editor :focus').waitFor({state: 'attached'});
    const button = page.getByRole('button', {name: /^Maximise the results/});
    await button.click();
    await expect.poll(height).toBeGreaterThan(small * 2);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', {name: /^Make the results small/}).click();
    await expect.poll(height).toBe(small);
  });

  test('what explains a verdict comes after it, in the place of the line that waits for it', async () => {
    const page = await ada.openTab();
    const explain = await holdExplanations(page);
    // Right on all but long inputs, and slow wherever it is tried: there is something to look for, and it takes a while.
    const right = submissionOf('longest-common-subsequence', 'accepted', 'backwards-reduce.js');
    const source = `${right.replace('const longestCommonSubsequence', 'const right')}
const longestCommonSubsequence = (a, b) => {
  for (let i = 0; i < 15_000; i++);
  return right(a, b) + (a.length > 400 ? 1 : 0);
};
`;
    await openExercise(page, 'longest-common-subsequence');
    await chooseLanguage(page, 'JavaScript');
    await typeCode(page, source);
    await submit(page);
    const panel = await verdictShown(page, 'Wrong answer');
    const topOf = async (place: Locator): Promise<number> => (await place.boundingBox())!.y;
    const reason = panel.locator('[data-reason]');
    const before = (await reason.boundingBox())!;
    const waitingTop = await topOf(panel.getByText(/^Looking for a small/));
    explain();
    await explanationEnded(panel);
    const line = panel.getByText(/^(An input that shows it|No small input was found)/).first();
    const after = (await reason.boundingBox())!;
    expect(after.y).toBe(before.y);
    // The sentence itself may have become longer by whole lines; nothing else came between.
    expect(await topOf(line)).toBe(waitingTop + after.height - before.height);
    const strip = await topOf(panel.getByRole('list', {name: 'Samples'}));
    for (const part of [line, panel.getByRole('region', {name: /Counterexample|Where to look/}).first()]) {
      expect(await topOf(part)).toBeLessThan(strip);
    }
    await page.close();
  });

  test('a time limit speaks of growth first, and gives no hint about right and wrong', async () => {
    const panel = await submitCode(
      ada.page,
      'maximum-gap',
      submissionOf('maximum-gap', 'time-limit'),
      'Time limit',
    );
    await panel.getByRole('region', {name: 'Measured complexity'}).waitFor();
    const reason = panel.locator('[data-reason]');
    expect(await reason.textContent()).toMatch(/^O\(n²\), expected O\(n\)/);
    expect(await isSeen(reason)).toBe(true);
    const text = await panel.textContent();
    expect(text).not.toMatch(/as expected|Hint/);
  });

  test('nothing went wrong on the way', () => noComplaints(ada));
});

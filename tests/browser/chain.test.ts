/** A question in parts, from the first part to the score: by mouse, by keyboard alone, and at 360 px. */
import type {Browser, Page} from 'playwright-core';
import {afterAll, describe, expect, inject, test} from 'vitest';
import {type Client, newCredentials} from '../support/account';
import {faultsInBothThemes} from '../support/axe';
import {launchBrowser} from '../support/browser';
import {newMember} from '../support/code-page';
import {noComplaints} from '../support/complaints';
import {pressAt, tabTo, typeAt} from '../support/keyboard';
import {submissionOf} from '../support/packages';
import {launchSession} from '../support/sessions';
import {draftSaved, submit, type User, verdictShown} from '../support/user';
import {isTooWide, showPart} from '../support/widths';

const found = await launchBrowser();
const chain = 'implement-a-distributed-cache';
const estimate = 'estimate-cache-cluster';
const design = 'design-cold-cache';
const component = 'consistent-hash-ring';
const tradeOff = 'answer-distributed-cache';
const endings = {
  [estimate]: ['answer-sheet', '.answers'],
  [design]: ['design', '.design'],
  [component]: ['javascript', '.js'],
  [tradeOff]: ['answer-sheet', '.answers'],
} as const;
const memory = 'Memory for them: your estimate';

describe.skipIf('missing' in found)('a question in parts', () => {
  const browser = (found as {browser: Browser}).browser;
  const url = inject('url');
  afterAll(() => browser.close());

  const open = async (width: number, height: number): Promise<User & {client: Client}> => {
    const client = await launchSession(url, newCredentials());
    const ada = await newMember(browser, url, client, {viewport: {width, height}});
    await ada.page.goto(`/chains/${chain}`);
    return {...ada, client};
  };
  /** What was written elsewhere before. */
  const leave = async (client: Client, slug: keyof typeof endings, change = (source: string) => source) => {
    const [language, ending] = endings[slug];
    const source = change(submissionOf(slug, 'accepted', ending));
    const saved = await client.send('PUT', `/api/exercises/${slug}/draft`, {language, source, revision: 0});
    expect(saved.status).toBe(200);
  };
  /** One of the estimates is wrong, and it is no sample. */
  const halved = (source: string): string => source.replace('"value": 96', '"value": 48');
  const score = (page: Page) => page.locator('[data-score]').textContent();
  const part = (page: Page, name: RegExp) =>
    page.getByRole('navigation', {name: 'Parts of the question'}).getByRole('link', {name});
  const scored = async (page: Page, points: number) => {
    await page.goto(`/chains/${chain}`);
    expect(await score(page)).toContain(`Score ${points} of 100.`);
  };

  for (const [width, height] of [
    [1280, 800],
    [360, 740],
  ] as const) {
    test(`is gone through by mouse at ${width} px, a wrong part included, and back to it`, async () => {
      const ada = await open(width, height);
      const {page, client} = ada;
      expect(await score(page)).toContain('Score 0 of 100.');
      expect(await faultsInBothThemes(page)).toEqual([]);
      expect(await isTooWide(page)).toBe(false);
      // Not open yet: its address leads back to the list.
      await page.goto(`/exercises/${design}`);
      await page.waitForURL(`**/chains/${chain}`);
      await leave(client, estimate, halved);
      await page.getByRole('link', {name: 'Begin'}).click();
      await page.getByText('Part 1 of 4').waitFor();
      expect(await part(page, /2\. Design/).count()).toBe(0);
      await submit(page);
      await verdictShown(page, 'Wrong answer');
      expect(await faultsInBothThemes(page)).toEqual([]);
      await leave(client, design);
      await page.getByRole('link', {name: 'Continue: part 2, Design'}).click();
      await page.getByText('Part 2 of 4').waitFor();
      expect(await isTooWide(page)).toBe(false);
      await submit(page);
      await verdictShown(page, 'Accepted');
      await leave(client, component);
      await page.getByRole('link', {name: 'Next: part 3, Component'}).click();
      await page.getByText('Part 3 of 4').waitFor();
      await submit(page);
      await verdictShown(page, 'Accepted');
      await page.getByRole('link', {name: 'Next: part 4, Trade-off'}).click();
      await page.getByText('Part 4 of 4').waitFor();
      await answerInWords(page);
      await submit(page);
      await verdictShown(page, 'Accepted');
      await page.getByRole('link', {name: /the score$/}).click();
      await page.waitForURL(`**/chains/${chain}`);
      expect(await score(page)).toContain('Score 83 of 100.');
      await page.getByRole('link', {name: 'Continue'}).click();
      await page.getByText('Part 1 of 4').waitFor();
      await showPart(page, 'Code');
      await page.getByRole('textbox', {name: memory}).fill('96');
      await draftSaved(page);
      await submit(page);
      await verdictShown(page, 'Accepted');
      await scored(page, 100);
      await page.getByText('Every part is solved.').waitFor();
      expect(await isTooWide(page)).toBe(false);
      noComplaints(ada);
      await ada.context.close();
    });
  }

  /** The last part is written: three numbers, and three texts that are assessed beside their model answers. */
  const answerInWords = async (page: Page): Promise<void> => {
    await showPart(page, 'Code');
    const write = (label: string, text: string) => page.getByRole('textbox', {name: label}).fill(text);
    await write('Keys that move: your estimate', '9');
    await write('Memory in all: your estimate', '160');
    await write('The busiest node: from', '10,000');
    await write('The busiest node: to', '16,000');
    const long = 'The entry is deleted after the database was written, and every entry has an end. '.repeat(
      4,
    );
    for (const title of ['Where a key lies', 'What a reader may see', 'A popular entry expires']) {
      const question = page.getByRole('listitem').filter({has: page.getByRole('heading', {name: title})});
      await question.getByRole('textbox').fill(long);
      await question.getByRole('button', {name: 'Compare with the model answer'}).click();
      for (const point of (await question.getByRole('checkbox').all()).slice(0, 3)) await point.check();
    }
    await draftSaved(page);
  };

  test('is gone through by keyboard alone', async () => {
    const ada = await open(1280, 800);
    const {page, client} = ada;
    await leave(client, estimate, halved);
    await pressAt(page, page.getByRole('link', {name: 'Begin'}));
    await page.getByText('Part 1 of 4').waitFor();
    await page.keyboard.press('ControlOrMeta+Enter');
    await verdictShown(page, 'Wrong answer');
    await typeAt(page, page.getByRole('textbox', {name: memory}), '96');
    await draftSaved(page);
    await page.keyboard.press('ControlOrMeta+Enter');
    await verdictShown(page, 'Accepted');
    for (const [slug, name] of [
      [design, /2\. Design/],
      [component, /3\. Component/],
      [tradeOff, /4\. Trade-off/],
    ] as const) {
      await leave(client, slug);
      await tabTo(page, part(page, name));
      await page.keyboard.press('Enter');
      await page.getByText(`Part ${name.source[0]} of 4`).waitFor();
      await page.keyboard.press('ControlOrMeta+Enter');
      await verdictShown(page, 'Accepted');
    }
    await pressAt(page, page.getByRole('link', {name: 'Implement a distributed cache', exact: true}));
    await page.waitForURL(`**/chains/${chain}`);
    expect(await score(page)).toContain('Score 100 of 100.');
    noComplaints(ada);
    await ada.context.close();
  });
});

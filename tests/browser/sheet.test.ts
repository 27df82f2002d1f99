/** A sheet of answers, wrong and then right: by mouse, by keyboard alone, and at 360 px. */
import type {Browser, Locator, Page} from 'playwright-core';
import {afterAll, describe, expect, inject, test} from 'vitest';
import {newCredentials} from '../support/account';
import {faultsInBothThemes} from '../support/axe';
import {launchBrowser} from '../support/browser';
import {newMember} from '../support/code-page';
import {noComplaints} from '../support/complaints';
import {tabTo, typeAt} from '../support/keyboard';
import {launchSession} from '../support/sessions';
import {draftSaved, run, submit, type User, verdictShown} from '../support/user';
import {isTooWide, showPart} from '../support/widths';

const found = await launchBrowser();
const slug = 'estimate-latency';
/** By label: the number, and the unit. */
const answers = [
  ['Main memory: your estimate', '100', 'ns'],
  ['Solid-state disk: your estimate', '0.1', 'ms'],
  ['Within a data centre: your estimate', '0.5', 'ms'],
  ['Across an ocean: your estimate', '150', 'ms'],
  ['A gigabyte from memory: your estimate', '100', 'ms'],
  ['A page of ten queries: from', '20', 'ms'],
  ['A page of ten queries: to', '40', 'ms'],
] as const;
const wrong = ['Main memory: your estimate', '100', 'ms'] as const;

describe.skipIf('missing' in found)('a sheet of answers', () => {
  const browser = (found as {browser: Browser}).browser;
  const url = inject('url');
  afterAll(() => browser.close());

  const open = async (width: number, height: number): Promise<User> => {
    const client = await launchSession(url, newCredentials());
    const ada = await newMember(browser, url, client, {viewport: {width, height}});
    await ada.page.goto(`/exercises/${slug}`);
    await showPart(ada.page, 'Code');
    await box(ada.page, answers[0][0]).waitFor();
    return ada;
  };
  const box = (page: Page, label: string): Locator => page.getByRole('textbox', {name: label});
  const unitOf = (page: Page, label: string): Locator =>
    page.getByRole('combobox', {name: `${label.split(':')[0]}: unit`});

  for (const [width, height] of [
    [1280, 800],
    [360, 740],
  ] as const) {
    test(`is filled in by mouse at ${width} px, found wrong, corrected and accepted`, async () => {
      const ada = await open(width, height);
      const {page} = ada;
      const fill = async ([label, number, unit]: (typeof answers)[number] | typeof wrong) => {
        await unitOf(page, label).selectOption({label: unit});
        await box(page, label).fill(number);
      };
      for (const answer of answers) await fill(answer);
      await fill(wrong);
      expect(await faultsInBothThemes(page)).toEqual([]);
      expect(await isTooWide(page)).toBe(false);
      await draftSaved(page);
      // A Run says which way, and gives nothing away.
      await run(page);
      await page.getByText('Main memory: 100 ms is too much').first().waitFor();
      expect(await page.getByText('0.1 µs').count()).toBe(0);
      await submit(page);
      const verdict = await verdictShown(page, 'Wrong answer');
      await verdict
        .getByText(/1,000,000 times too much\. About 100 ns/)
        .first()
        .waitFor();
      await showPart(page, 'Code');
      await fill(answers[0]);
      await draftSaved(page);
      await submit(page);
      await verdictShown(page, 'Accepted');
      expect(await isTooWide(page)).toBe(false);
      noComplaints(ada);
      await ada.context.close();
    });
  }

  test('is filled in by keyboard alone, found wrong, corrected and accepted', async () => {
    const ada = await open(1280, 800);
    const {page} = ada;
    const fill = async ([label, number, unit]: (typeof answers)[number] | typeof wrong) => {
      await typeAt(page, box(page, label), number);
      await tabTo(page, unitOf(page, label));
      await page.keyboard.type(unit);
      await expect.poll(() => unitOf(page, label).inputValue()).toBe(unit);
    };
    for (const answer of answers) await fill(answer);
    await fill(wrong);
    await draftSaved(page);
    await page.keyboard.press('ControlOrMeta+Enter');
    await verdictShown(page, 'Wrong answer');
    await fill(answers[0]);
    await draftSaved(page);
    await page.keyboard.press('ControlOrMeta+Enter');
    await verdictShown(page, 'Accepted');
    noComplaints(ada);
    await ada.context.close();
  });
});

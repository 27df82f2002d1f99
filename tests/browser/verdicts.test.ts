import type {Browser, Locator, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest';
import {type Client, newCredentials} from '../support/account';
import {faultsInBothThemes} from '../support/axe';
import {launchBrowser} from '../support/browser';
import {newMember, openCode, writeCode} from '../support/code-page';
import {noComplaints} from '../support/complaints';
import {submissionOf} from '../support/packages';
import {launchSession} from '../support/sessions';
import {explanationEnded, openExercise, submit, typeCode, type User, verdictShown} from '../support/user';
import {isTooWide, showPart} from '../support/widths';

const found = await launchBrowser();
const wide = {width: 1280, height: 800};
const narrow = {width: 360, height: 740};
/** Two scans of each page; a loaded machine takes its time. */
const accessibleMsMax = 600_000;

const crashing = `function maximumGap(nums) {
  if (nums.length < 2) return 0;
  const buckets = new Array(nums.length).fill(null);
  buckets[0].push(nums[0]);
  return 0;
}
`;
/** Right on everything but one long case, whose lengths no fresh input has. */
const wrongOnLongTexts = submissionOf('longest-common-subsequence', 'accepted', 'backwards-reduce.js')
  .replace('const longestCommonSubsequence', 'const right')
  .concat(
    '\nconst longestCommonSubsequence = (a, b) => right(a, b) + (a.length === 300 && b.length === 450 ? 1 : 0);\n',
  );

type Specimen = readonly [name: string, slug: string, source: string, words: string, says: readonly RegExp[]];

const specimens: readonly Specimen[] = [
  ['accepted', 'maximum-gap', submissionOf('maximum-gap', 'accepted'), 'Accepted', [/All \d+ cases pass\./]],
  [
    'a wrong answer on an input that may be seen',
    'dijkstra',
    submissionOf('dijkstra', 'wrong-answer'),
    'Wrong answer',
    [/returned .*, expected /, /An input that shows it.*Returned.*Expected.*Input/s],
  ],
  [
    'a wrong answer that no fresh input shows',
    'longest-common-subsequence',
    wrongOnLongTexts,
    'Wrong answer',
    [/A hidden case fails\./, /Where to look.*The hidden case.*Its group.*Long texts/s],
  ],
  [
    'a crash',
    'maximum-gap',
    crashing,
    'Runtime error',
    [
      /TypeError: Cannot read properties of null/,
      /Line 4, column \d+/,
      /Threw/,
      /buckets\[0\]\.push\(nums\[0\]\);/,
    ],
  ],
  [
    'the operation limit',
    'maximum-gap',
    submissionOf('maximum-gap', 'time-limit'),
    'Time limit',
    [/O\(n².*expected O\(n\).*Too slow on a hidden case\./s],
  ],
  [
    'the memory limit',
    'longest-common-subsequence',
    `function longestCommonSubsequence(text1, text2) {
  const all = [];
  while (text1.length > 400) all.push(new Array(2_000_000));
  const rows = [new Array(text2.length + 1).fill(0)];
  for (const letter of text1) {
    const row = [0];
    for (let j = 0; j < text2.length; j++) {
      row.push(letter === text2[j] ? rows[0][j] + 1 : Math.max(rows[0][j + 1], row[j]));
    }
    rows[0] = row;
  }
  return rows[0][text2.length];
}
`,
    'Memory limit',
    [/More memory than allowed was needed on a hidden case\./, /Hint/],
  ],
  [
    'the output limit',
    'lcs-string',
    "function lcsString(text1, text2) {\n  return 'x'.repeat(600000);\n}\n",
    'Output limit',
    [/The result is longer than the [\d,]+ characters allowed\./, /Stopped.*Expected.*Input/s],
  ],
  [
    'a compile error',
    'maximum-gap',
    'function maximumGap(nums) {\n  if (nums.length < 2 return 0;\n}\n',
    'Compile error',
    [/Line 2, column \d+/, /if \(nums\.length < 2 return 0;/],
  ],
  [
    'a definition that is missing',
    'maximum-gap',
    'function maxGap(nums) {\n  return 0;\n}\n',
    'Compile error',
    [/must define a function named maximumGap; found maxGap/],
  ],
  [
    'the operations of a class',
    'lru-cache',
    submissionOf('lru-cache', 'wrong-answer', 'clock-stands-still.js'),
    'Wrong answer',
    [/at call \d+/, /LRUCache\(\d+\)/],
  ],
  [
    'a schedule',
    'session-manager',
    submissionOf('session-manager', 'wrong-answer'),
    'Wrong answer',
    [/client 1/, /schedule/],
  ],
  [
    'a sequence of messages',
    'replicated-cache',
    submissionOf('replicated-cache', 'wrong-answer', 'acknowledges-early.js'),
    'Wrong answer',
    [/rule: /, /What happened/],
  ],
];

async function submitCode(page: Page, slug: string, source: string, words: string): Promise<Locator> {
  await openCode(page, slug);
  await writeCode(page, source);
  await submit(page);
  return verdictShown(page, words);
}

describe.skipIf('missing' in found)('every verdict says why', () => {
  const browser = (found as {browser: Browser}).browser;
  const url = inject('url');
  let client: Client;
  let ada: User;
  const addresses = new Map<string, string>();

  /** It is the results that are looked at: the full editor would only take its time. */
  beforeAll(async () => {
    client = await launchSession(url, newCredentials());
    ada = await newMember(browser, url, client);
  });
  afterAll(() => browser.close());

  test.each(specimens)('%s', async (name, slug, source, words, says) => {
    const panel = await submitCode(ada.page, slug, source, words);
    await explanationEnded(panel);
    // Drawings come with scripts of their own.
    for (const pattern of says) await expect.poll(() => panel.textContent()).toMatch(pattern);
    addresses.set(name, ada.page.url());
  });

  test('the line of a crash is marked in the editor, and its link leads there', async () => {
    const eve = await newMember(browser, url, client, {kind: 'full'});
    const {page} = eve;
    await openExercise(page, 'maximum-gap');
    await typeCode(page, crashing);
    await submit(page);
    await verdictShown(page, 'Runtime error');
    await page.locator('.monaco-editor .squiggly-error').first().waitFor();
    await page.getByRole('button', {name: /^Line 4, column/}).click();
    await page.locator('.monaco-editor .line-numbers.active-line-number', {hasText: /^4$/}).waitFor();
    noComplaints(eve);
    await eve.context.close();
  });

  test(
    'each is accessible in both themes, and fits a narrow window',
    async () => {
      const {page} = ada;
      for (const [name, address] of addresses) {
        await page.setViewportSize(wide);
        await page.goto(address);
        await explanationEnded(page);
        // The rest of the page is the same for every verdict, and looked at with other tests.
        const panel = page.getByRole('tabpanel', {name: 'Verdict'});
        expect(await faultsInBothThemes(panel), name).toEqual([]);
        await page.setViewportSize(narrow);
        await showPart(page, 'Results');
        await panel.waitFor();
        await expect.poll(() => isTooWide(page), {message: name}).toBe(false);
      }
    },
    accessibleMsMax,
  );

  test('nothing went wrong on the way', () => noComplaints(ada));
});

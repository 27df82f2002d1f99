/** An exercise from nothing to published in a browser, and two authors who write one draft. */
import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {writePackageZip} from '#lib/exercises/package-zip';
import {newPackage} from '../drafting/kattis-packages';
import {Client, newCredentials} from '../support/account';
import {accessibilityFaults, faultsInBothThemes} from '../support/axe';
import {launchBrowser} from '../support/browser';
import {newMember} from '../support/code-page';
import {noComplaints} from '../support/complaints';
import {startSeededServer} from '../support/seeded-server';
import {type Judged, submitted} from '../support/submitted';
import {cases, holed, manifest, right, statement, wrong} from '../support/two-sum';
import type {WebServer} from '../support/web-server';
import {isTooWide} from '../support/widths';

const found = await launchBrowser();
const wait = {timeout: 60_000};
const wide = {viewport: {width: 1366, height: 657}, kind: 'full'} as const;

async function openFile(page: Page, path: string): Promise<void> {
  await page
    .getByRole('navigation', {name: 'Files'})
    .getByRole('button', {name: path, exact: false})
    .first()
    .click();
  await page.locator(`section[aria-label="${path}"] .view-lines`).waitFor();
}

async function typeOver(page: Page, path: string, text: string): Promise<void> {
  await openFile(page, path);
  await page.locator(`section[aria-label="${path}"] .view-lines`).click();
  await page.keyboard.press('Control+A');
  await paste(page, text);
}

/** Typed, every bracket would be closed a second time by the editor. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true});
    document.activeElement?.dispatchEvent(event);
  }, text);
}

async function addFile(page: Page, what: string, name: string): Promise<void> {
  await page.getByRole('button', {name: 'Add a file'}).click();
  await page.getByLabel('What it is').selectOption({label: what});
  await page.getByLabel('Name', {exact: true}).fill(name);
  await page.getByRole('button', {name: 'Add the file'}).click();
}

async function deleteFile(page: Page, path: string): Promise<void> {
  await openFile(page, path);
  await page.getByRole('button', {name: `Delete ${path}`}).click();
  await page.getByRole('button', {name: 'Delete the file'}).click();
  await page
    .getByRole('navigation', {name: 'Files'})
    .getByRole('button', {name: path, exact: true})
    .waitFor({state: 'detached'});
}

/** Of code that is submitted to the exercise. */
const verdictOf = (client: Client, source: string): Promise<Judged> =>
  submitted(client, 'two-sum', {language: 'typescript', source});

const saved = (page: Page) => page.locator('[data-save="clean"]').waitFor(wait);

describe.skipIf('missing' in found)('an author', () => {
  const browser = (found as {browser: Browser}).browser;
  const people = {
    root: {...newCredentials('Root'), role: 'administrator'},
    ada: {...newCredentials('Ada'), role: 'instructor'},
    bea: {...newCredentials('Bea'), role: 'instructor'},
    cal: {...newCredentials('Cal'), role: 'candidate'},
  } as const;
  let server: WebServer;
  const member = async (name: keyof typeof people, options: object = wide) => {
    const client = new Client(server.url);
    await client.signIn(people[name]);
    return {client, ...(await newMember(browser, server.url, client, options))};
  };
  beforeAll(async () => {
    server = await startSeededServer(Object.values(people));
  });
  afterAll(async () => {
    await server?.remove();
    await browser.close();
  });

  test('writes two-sum from a template, sees what it lacks, publishes it, and a candidate solves it', async () => {
    const ada = await member('ada');
    const {page} = ada;
    await page.goto('/instructor');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByLabel('Name', {exact: true}).fill('two-sum');
    await page.getByRole('button', {name: 'Begin the exercise'}).click();
    await page.getByText('It holds, and may be published').waitFor(wait);
    expect(await accessibilityFaults(page)).toEqual([]);

    await typeOver(page, 'statement.md', statement);
    await page.getByRole('tab', {name: 'Preview'}).click();
    await page.locator('.prose').getByText('return the places of two of them').waitFor(wait);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('tab', {name: 'Proof'}).click();
    await typeOver(page, 'exercise.json', JSON.stringify(manifest, undefined, 2));
    await typeOver(page, 'cases.ts', cases);
    await typeOver(page, 'submissions/accepted/one-pass.ts', right);
    await deleteFile(page, 'submissions/accepted/built-in.js');
    await deleteFile(page, 'submissions/wrong-answer/starts-from-zero.js');
    await saved(page);
    // Refused with the reason, in the words of verify.
    await page.getByText('is empty; every exercise has a wrong solution to catch.').first().waitFor(wait);
    await page.getByRole('button', {name: 'Publish', exact: true}).click();
    await page.getByText('It was not published').waitFor(wait);

    await addFile(page, 'Wrong solution', 'takes-itself');
    await typeOver(page, 'submissions/wrong-answer/takes-itself.ts', wrong);
    await saved(page);
    await page.getByText('It holds, and may be published').waitFor(wait);
    const row = page.getByRole('row', {name: /takes-itself/});
    expect(await row.textContent()).toContain('Wrong answer');
    await page.getByRole('button', {name: 'Publish', exact: true}).click();
    await page.getByText('Published as version 1.').waitFor(wait);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
    noComplaints(ada);

    const cal = await member('cal');
    await cal.page.goto('/exercises/two-sum');
    await cal.page.getByText('return the places of two of them').first().waitFor(wait);
    expect((await verdictOf(cal.client, right)).verdict).toBe('accepted');
    // Nothing that only authors may see is in what a candidate is sent.
    expect(await cal.page.content()).not.toMatch(/takes-itself|-100, 5, 100/);
    for (const path of ['/instructor', '/api/instructor/drafts']) {
      expect((await cal.client.request(path)).status).toBeGreaterThanOrEqual(403);
    }
    noComplaints(cal);
    for (const {context} of [ada, cal]) await context.close();
  });

  test('is sent a counterexample to accepted code, makes it a case, rejudges, and the candidate is told', async () => {
    const [ada, cal] = [await member('ada'), await member('cal')];
    const holedOne = await verdictOf(cal.client, holed);
    expect(holedOne.verdict).toBe('accepted');
    await cal.page.goto(`/exercises/two-sum?submission=${holedOne.id}`);
    await cal.page.getByRole('link', {name: 'Should it have failed?'}).click();
    await cal.page.getByRole('heading', {name: 'Send a counterexample'}).waitFor(wait);
    expect(await faultsInBothThemes(cal.page)).toEqual([]);
    const send = async (input: string) => {
      await cal.page.getByLabel('Input', {exact: true}).fill(input);
      await cal.page.getByLabel('Thank me by name').check();
      await cal.page.getByRole('button', {name: 'Send the counterexample'}).click();
    };
    await send('nums = [1, 2], target = 9');
    await cal.page.locator('[data-state="refused"]').waitFor(wait);
    await send('nums = [1, 2], target = 3');
    await cal.page.locator('[data-state="agreed"]').waitFor(wait);
    await send('nums = [3, 1, 3], target = 6');
    await cal.page.locator('[data-state="proposed"]').waitFor(wait);
    expect(await faultsInBothThemes(cal.page)).toEqual([]);

    await ada.page.goto('/instructor/exercises/two-sum');
    const list = ada.page.getByRole('region', {name: 'Counterexamples from candidates'});
    await list.getByText('nums = [3, 1, 3]').waitFor(wait);
    expect(await list.getByRole('listitem').filter({hasText: 'own'}).first().textContent()).toContain(
      '[0, 2]',
    );
    expect(await faultsInBothThemes(ada.page)).toEqual([]);
    await list.getByLabel('Name of the case').fill('same-apart');
    await list.getByLabel('What it is about').fill('the same number twice, apart');
    await list.getByRole('button', {name: 'Accept as a case'}).click();
    await list.getByRole('link', {name: 'Open the draft of the next version'}).click();
    await ada.page.getByText('It holds, and may be published').waitFor(wait);
    await ada.page.getByRole('button', {name: 'Publish', exact: true}).click();
    await ada.page.getByText('Published as version 2.').waitFor(wait);

    await ada.page.goto('/instructor/exercises/two-sum');
    await ada.page.getByRole('button', {name: 'Preview the rejudging'}).click();
    await ada.page.getByText('Nothing has changed yet').waitFor(wait);
    await ada.page.getByText('Whose verdict changes').waitFor(wait);
    expect(await faultsInBothThemes(ada.page)).toEqual([]);
    await ada.page.getByRole('button', {name: 'Apply', exact: true}).click();
    await ada.page.getByText('Applied. People are told on their next visit.').waitFor(wait);

    await cal.page.goto('/');
    const told = cal.page.getByRole('region', {name: 'Changed verdicts'});
    await told.waitFor(wait);
    expect(await told.textContent()).toContain('Two sum: Accepted is now Wrong answer');
    await cal.page.goto('/exercises/two-sum/counterexamples');
    await cal.page.locator('[data-state="accepted"]').waitFor(wait);
    await cal.page.getByText(`come from ${people.cal.name}`).waitFor(wait);
    for (const one of [ada, cal]) noComplaints(one);
    for (const {context} of [ada, cal]) await context.close();
  });

  test('compares versions, changes a signature in its form, and imports a package of Kattis with its report', async () => {
    const {client, page, ...ada} = await member('ada');
    await page.goto('/instructor/exercises/two-sum/versions?before=1&after=2');
    await page.getByText('New cases: same-apart.').waitFor(wait);
    expect(await faultsInBothThemes(page)).toEqual([]);

    const made = await client.send('POST', '/api/instructor/drafts', {slug: 'signed', kind: 'function'});
    const {id} = (await made.json()) as {id: string};
    await page.goto(`/instructor/drafts/${id}`);
    await page.getByRole('tab', {name: 'Signature'}).click();
    await page.getByLabel('Greatest').fill('999');
    await page.getByText('function largest(nums)').waitFor(wait);
    expect(await faultsInBothThemes(page)).toEqual([]);
    await saved(page);
    const {files} = (await (await client.request(`/api/instructor/drafts/${id}`)).json()) as {
      files: Array<{path: string; text: string}>;
    };
    expect(files.find(({path}) => path === 'exercise.json')?.text).toContain('"max": 999');

    await page.goto('/instructor');
    const buffer = await writePackageZip('addingup', newPackage);
    await page.getByLabel('Package as a zip').setInputFiles({
      ...{name: 'addingup.zip', mimeType: 'application/zip', buffer},
    });
    await page.getByText('Input validators are not taken over').waitFor(wait);
    expect(await faultsInBothThemes(page)).toEqual([]);
    await page.getByRole('button', {name: 'Open the draft'}).click();
    await page.getByText('It holds, and may be published').waitFor(wait);
    noComplaints({...ada, page});
    await ada.context.close();
  });

  test('is told when another author changed the file meanwhile, and neither text is lost', async () => {
    const [ada, bea] = [await member('ada'), await member('bea')];
    for (const one of [ada, bea]) one.expectStatus(409);
    const made = await ada.client.send('POST', '/api/instructor/drafts', {slug: 'shared', kind: 'function'});
    const {id} = (await made.json()) as {id: string};
    await ada.page.goto(`/instructor/drafts/${id}`);
    await ada.page.getByRole('tab', {name: 'Sharing'}).click();
    await ada.page.getByLabel('Share with').fill(people.bea.email);
    await ada.page.getByRole('button', {name: 'Share', exact: true}).click();
    await ada.page.getByRole('button', {name: /Stop sharing with Bea/}).waitFor(wait);
    expect(await accessibilityFaults(ada.page)).toEqual([]);
    await bea.page.goto(`/instructor/drafts/${id}`);
    await openFile(bea.page, 'editorial.md');

    // What the other saves while nothing is typed here is shown here.
    await typeOver(ada.page, 'editorial.md', 'Written by Ada.');
    await saved(ada.page);
    await bea.page.locator('.view-lines').getByText('Written by Ada.').waitFor(wait);

    // Both type before either has heard of the other: what Bea types arrives after what Ada saves.
    const adaHasSaved = Promise.withResolvers<void>();
    await bea.page.route('**/files', async (route) => {
      await adaHasSaved.promise;
      await route.continue();
    });
    await typeOver(bea.page, 'editorial.md', 'Written by Bea.');
    await typeOver(ada.page, 'editorial.md', 'Written by Ada again.');
    await saved(ada.page);
    adaHasSaved.resolve();
    const notice = bea.page.getByRole('alert').filter({hasText: 'Somebody else saved another text'});
    await notice.waitFor(wait);
    expect(await accessibilityFaults(bea.page)).toEqual([]);
    await notice.getByText('The saved text', {exact: true}).click();
    await notice.getByText('Written by Ada again.').waitFor(wait);
    await notice.getByRole('button', {name: 'Keep what I typed'}).click();
    await saved(bea.page);
    await ada.page.locator('.view-lines').getByText('Written by Bea.').waitFor(wait);
    await ada.page.getByRole('tab', {name: 'History'}).click();
    await ada.page.getByRole('button', {name: 'Show'}).first().waitFor(wait);
    expect(await accessibilityFaults(ada.page)).toEqual([]);
    for (const {context} of [ada, bea]) await context.close();
  });

  test('reads and writes a draft at the width of a phone, in the dark', async () => {
    const root = await member('root', {
      viewport: {width: 360, height: 740},
      colorScheme: 'dark',
      kind: 'full',
    });
    const made = await root.client.send('POST', '/api/instructor/drafts', {slug: 'small', kind: 'function'});
    const {id} = (await made.json()) as {id: string};
    await root.page.goto(`/instructor/drafts/${id}`);
    await root.page.getByText('It holds, and may be published').waitFor(wait);
    expect(await accessibilityFaults(root.page)).toEqual([]);
    expect(await isTooWide(root.page)).toBe(false);
    await root.page.goto('/instructor');
    expect(await isTooWide(root.page)).toBe(false);
    noComplaints(root);
    await root.context.close();
  });
});

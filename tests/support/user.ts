/**
 * Somebody at a real browser: a page, what they do with it, and everything that went wrong meanwhile. Errors on the
 * console, broken promises, refused content and failed requests all count, unless a test says that it expects them.
 */
import type {Browser, BrowserContext, BrowserContextOptions, Locator, Page, Response} from 'playwright-core';
import type {Credentials} from './account.ts';

const waitMs = 40_000;
const scriptPollMs = 50;
/** Grading waits for its turn: another test's submissions may be before it. */
const verdictMs = 60_000;
/** A search takes up to 6 s of processor time, and others may be before it. */
const explanationMs = 90_000;

export type User = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What went wrong, in words; empty when all is well. */
  readonly complaints: string[];
  /** Statuses that are part of what the test is about. */
  readonly expectStatus: (...statuses: number[]) => void;
  readonly openTab: () => Promise<Page>;
};

/** Keeps every answer of the server from now on, as `[address, text]`; all of them are read a second time, scripts included. */
export function keepAnswers(
  context: BrowserContext,
): () => Promise<ReadonlyArray<readonly [url: string, text: string]>> {
  const answers: Promise<readonly [string, string]>[] = [];
  const known = new Set<string>();
  context.on('response', (response) => {
    const url = response.url();
    if (known.has(url)) return;
    const answer = textOf(response);
    answers.push(answer);
    // The names of these files hold a hash of their content: once one is read, every further answer is the same.
    if (url.includes('/_next/static/')) answer.then(([, text]) => text !== '' && known.add(url));
  });
  return () => Promise.all(answers);
}

export async function newUser(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<User> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: {width: 1280, height: 800},
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(waitMs);
  const complaints: string[] = [];
  const expected = new Set<number>();
  const watch = (page: Page): void => {
    page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() !== 'error') return;
      const status = /status of (\d+)/.exec(message.text())?.[1];
      if (status !== undefined && expected.has(Number(status))) return;
      complaints.push(`console: ${message.text()} (${message.location().url})`);
    });
    page.on('response', (response) => {
      if (response.status() >= 500) complaints.push(`${response.status()} from ${response.url()}`);
    });
  };
  context.on('page', (page) => {
    watch(page);
    waitForScripts(page);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`refused by the content security policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  const page = await context.newPage();
  return {
    page,
    context,
    complaints,
    expectStatus: (...statuses) => {
      for (const status of statuses) expected.add(status);
    },
    openTab: () => context.newPage(),
  };
}

/**
 * Lets a page be there when its script has taken it over, however one comes to it. A press that comes before is not heard, and
 * a person would press again. React keeps what it knows of an element in properties of the element.
 */
function waitForScripts(page: Page): void {
  const scriptThere = () =>
    page.waitForFunction(
      () =>
        Object.keys(document.querySelector('main') ?? document.body).some((key) => key.startsWith('__react')),
      undefined,
      {polling: scriptPollMs},
    );
  const whenThere =
    <Asked extends unknown[]>(move: (...asked: Asked) => Promise<Response | null>) =>
    async (...asked: Asked) => {
      const response = await move(...asked);
      if (/html/.test(response?.headers()['content-type'] ?? '')) await scriptThere();
      return response;
    };
  page.goto = whenThere(page.goto.bind(page));
  page.reload = whenThere(page.reload.bind(page));
  page.goBack = whenThere(page.goBack.bind(page));
  // Whoever signs in comes to a page that is loaded anew.
  const arrive = page.waitForURL.bind(page);
  page.waitForURL = async (...asked) => {
    await arrive(...asked);
    await scriptThere();
  };
}

/** The text of an answer; of a stream that is still open when the page leaves it, nothing. */
async function textOf(response: Response): Promise<readonly [string, string]> {
  const type = response.headers()['content-type'] ?? '';
  if (!/json|text|javascript|component/.test(type)) return [response.url(), ''];
  return [response.url(), await response.text().catch(() => '')];
}

export async function signUp(page: Page, {name, email, password}: Credentials): Promise<void> {
  await page.goto('/sign-up');
  await page.getByLabel('Name').fill(name);
  await page.getByLabel(/e-?mail/i).fill(email);
  await page.getByLabel('Password', {exact: true}).fill(password);
  await page.getByRole('button', {name: /create|sign up/i}).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-up'));
}

/** Opens an exercise and waits until its editor takes keys. */
export async function openExercise(page: Page, slug: string): Promise<void> {
  await page.goto(`/exercises/${slug}`);
  await editor(page).waitFor();
}

export function editor(page: Page): Locator {
  return page.locator('.monaco-editor .view-lines').first();
}

/** Puts the cursor into the editor as a click does. */
export async function focusEditor(page: Page): Promise<void> {
  // The lines move under the frame as one scrolls; the frame stays.
  await page
    .locator('.monaco-editor')
    .first()
    .click({position: {x: 160, y: 24}});
}

export async function typeCode(page: Page, source: string): Promise<void> {
  await focusEditor(page);
  await pasteCode(page, source);
}

/** Pastes over everything in the editor that has the focus: typed text would get brackets closed for it. */
export async function pasteCode(page: Page, source: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+A');
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const paste = new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true});
    document.activeElement?.dispatchEvent(paste);
  }, source);
}

export async function chooseLanguage(page: Page, title: 'JavaScript' | 'TypeScript'): Promise<void> {
  const choice = page.getByRole('combobox', {name: 'Language'});
  if ((await choice.textContent())?.includes(title) === true) return;
  await choice.click();
  await page.getByRole('option', {name: title}).click();
}

export function resultsTab(page: Page, name: 'Cases' | 'Console' | 'Verdict'): Locator {
  return page.getByRole('tablist', {name: 'Results'}).getByRole('tab', {name});
}

export function run(page: Page): Promise<void> {
  return page.getByRole('button', {name: 'Run', exact: true}).filter({visible: true}).click();
}

export function submit(page: Page): Promise<void> {
  return page.getByRole('button', {name: 'Submit', exact: true}).filter({visible: true}).click();
}

/** The panel that shows the verdict, once it is one of these words. */
export async function verdictShown(page: Page, words: string, timeout = verdictMs): Promise<Locator> {
  const panel = page.getByRole('tabpanel', {name: 'Verdict'});
  await panel.getByText(words, {exact: true}).first().waitFor({timeout});
  return panel;
}

/** Waits until nothing more is said of a verdict: what explains it comes after it, in a class of its own. */
export async function explanationEnded(place: Page | Locator): Promise<void> {
  await place
    .locator('[aria-busy="false"][data-explanation]:not([data-explanation="pending"])')
    .first()
    .waitFor({timeout: explanationMs});
}

export async function draftSaved(page: Page): Promise<void> {
  await page.locator('[data-save="clean"]').waitFor();
}

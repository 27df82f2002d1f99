/** What a workspace page shows and takes, whichever editor it has; and browsers that are signed in from the start. */
import type {Browser, BrowserContext, BrowserContextOptions, Page} from 'playwright-core';
import type {Client} from './account.ts';
import {newPerson, type Person} from './person.ts';

export type Kind = 'full' | 'plain';

/** Signs a browser in as the client is, in place of whoever was. */
export async function signInAs(context: BrowserContext, client: Client, url: string): Promise<void> {
  await context.clearCookies({name: /session-token/});
  await context.addCookies(
    [...client.cookies]
      .filter(([name]) => name.includes('session-token'))
      .map(([name, value]) => ({name, value, url})),
  );
}

export async function newMember(
  browser: Browser,
  url: string,
  client: Client | undefined,
  {kind = 'plain', ...options}: BrowserContextOptions & {kind?: Kind} = {},
): Promise<Person> {
  const person = await newPerson(browser, url, options);
  await person.context.addCookies([
    {name: 'editor', value: kind, url},
    {name: 'language', value: 'javascript', url},
  ]);
  if (client !== undefined) await signInAs(person.context, client, url);
  return person;
}

const plain = 'textarea[aria-label="Code editor"]';
const full = '.monaco-editor .view-lines';

/** Opens an exercise and waits until code can be read in it. */
export async function openCode(page: Page, slug: string): Promise<void> {
  await page.goto(`/exercises/${slug}`);
  await codeThere(page);
}

export async function codeThere(page: Page): Promise<void> {
  await page.locator(`${plain}, ${full}`).first().waitFor();
}

/** The text in the editor, spaces as they were typed; undefined where there is no editor. */
export async function shownCode(page: Page): Promise<string | undefined> {
  return page.evaluate(
    ([area, lines]) => {
      const text = document.querySelector<HTMLTextAreaElement>(area!);
      if (text !== null) return text.value;
      const view = document.querySelector<HTMLElement>(lines!);
      if (view === null) return undefined;
      const rows = [...view.querySelectorAll<HTMLElement>('.view-line')];
      rows.sort((a, b) => Number.parseFloat(a.style.top) - Number.parseFloat(b.style.top));
      return rows
        .map((row) => (row.textContent ?? '').replaceAll('\u00a0', ' ').replace(/\n$/, ''))
        .join('\n');
    },
    [plain, full],
  );
}

/** Writes over everything in the editor. */
export async function writeCode(page: Page, text: string): Promise<void> {
  const area = page.locator(plain);
  if ((await area.count()) > 0) return area.fill(text);
  await page
    .locator('.monaco-editor')
    .first()
    .click({position: {x: 160, y: 24}});
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(text);
}

/** The state of the save mark: `clean`, `kept`, `waiting` and so on. */
export async function saveState(page: Page): Promise<string | undefined> {
  const mark = page.locator('[data-save]');
  return (await mark.count()) === 0 ? undefined : ((await mark.getAttribute('data-save')) ?? undefined);
}

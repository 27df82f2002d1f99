/** What a workspace page shows and takes, whichever editor it has; and browsers that are signed in from the start. */
import type {Browser, BrowserContext, BrowserContextOptions, Page} from 'playwright-core';
import type {Client} from './account.ts';
import {newUser, type User} from './user.ts';

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
): Promise<User> {
  const person = await newUser(browser, url, options);
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

/** What a workspace page says at one moment. */
export type Sight = {
  /** The text in the editor, spaces as they were typed; undefined where there is no editor. */
  readonly code: string | undefined;
  /** The save mark: `clean`, `kept`, `waiting` and so on. */
  readonly save: string | undefined;
  readonly language: string | undefined;
  /** The name of whoever the page was made for; undefined for nobody. */
  readonly account: string | undefined;
  /** The dialog that asks which of two versions it shall be. */
  readonly dispute: string | undefined;
  readonly submits: boolean;
};

/** Everything at once, so that no two parts of it are of different moments. */
export function lookAt(page: Page): Promise<Sight> {
  return page.evaluate(
    ([area, lines]) => {
      const find = (selector: string) => document.querySelector<HTMLElement>(selector) ?? undefined;
      const text = document.querySelector<HTMLTextAreaElement>(area!);
      const rows = [...(find(lines!)?.querySelectorAll<HTMLElement>('.view-line') ?? [])];
      rows.sort((a, b) => Number.parseFloat(a.style.top) - Number.parseFloat(b.style.top));
      const drawn = rows.map((row) => (row.textContent ?? '').replaceAll('\u00a0', ' ').replace(/\n$/, ''));
      const buttons = [...document.querySelectorAll('button')];
      return {
        code: text?.value ?? (find(lines!) === undefined ? undefined : drawn.join('\n')),
        save: find('[data-save]')?.dataset.save,
        language: find('[role="combobox"][aria-label="Language"]')?.textContent ?? undefined,
        account: find('[aria-label^="Account: "]')?.getAttribute('aria-label')?.replace('Account: ', ''),
        dispute: [...document.querySelectorAll('[role="dialog"]')]
          .map((dialog) => dialog.textContent ?? '')
          .find((words) => /changed elsewhere|before you signed in/.test(words)),
        submits: buttons.some((button) => button.textContent === 'Submit' && !button.disabled),
      };
    },
    [plain, full],
  );
}

export async function shownCode(page: Page): Promise<string | undefined> {
  return (await lookAt(page)).code;
}

/**
 * Writes over everything in the editor; in the plain one at one moment, so that nothing comes in between. False where
 * a dialog is in the way.
 */
export async function writeCode(page: Page, text: string): Promise<boolean> {
  const written = await page.evaluate(
    ([selector, words]) => {
      const area = document.querySelector<HTMLTextAreaElement>(selector!);
      if (area === null) return undefined;
      area.focus();
      if (document.activeElement !== area) return false;
      area.select();
      // Unlike a new value, this is what typing does: it can be undone, and the page hears of it.
      return document.execCommand('insertText', false, words);
    },
    [plain, text],
  );
  if (written !== undefined) return written;
  await page
    .locator('.monaco-editor')
    .first()
    .click({position: {x: 160, y: 24}});
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(text);
  return true;
}

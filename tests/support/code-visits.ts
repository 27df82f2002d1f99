/** Visits to workspaces by several people, each in a browser of their own, none of which may have complaints at its end. */
import type {Browser, Page} from 'playwright-core';
import {expect} from 'vitest';
import type {Client} from './account.ts';
import {type Kind, newMember, shownCode, writeCode} from './code-page.ts';
import {noComplaints} from './complaints.ts';
import {storedDrafts} from './stored-code.ts';
import {draftSaved, type User} from './user.ts';

const noNetwork = /ERR_INTERNET_DISCONNECTED|ERR_FAILED/;

export class CodeVisits {
  readonly #browser: Browser;
  readonly #url: string;
  #people: User[] = [];

  constructor(browser: Browser, url: string) {
    this.#browser = browser;
    this.#url = url;
  }

  async visit(client: Client | undefined, kind: Kind = 'plain'): Promise<User> {
    const person = await newMember(this.#browser, this.#url, client, {kind});
    this.#people.push(person);
    return person;
  }

  /** Ends them all; a network that a test took away is no complaint. */
  async end(): Promise<void> {
    const seen = this.#people;
    this.#people = [];
    for (const {complaints} of seen) {
      complaints.splice(0, complaints.length, ...complaints.filter((text) => !noNetwork.test(text)));
    }
    noComplaints(...seen);
    for (const {context} of seen) await context.close();
  }
}

export function shows(page: Page, text: string): Promise<void> {
  return expect.poll(() => shownCode(page)).toBe(text);
}

export async function leaveByLink(page: Page): Promise<void> {
  await page.getByRole('link', {name: 'Exercises'}).first().click();
  await page.getByRole('heading', {name: 'Exercises', exact: true}).waitFor();
}

/** Writes, and waits until the server has it. */
export async function saved(page: Page, text: string): Promise<void> {
  await writeCode(page, text);
  await draftSaved(page);
}

/** A save that no browser hears of. */
export async function saveElsewhere(client: Client, slug: string, source: string): Promise<void> {
  const draft = (await storedDrafts(client, slug)).find(({language}) => language === 'javascript');
  const body = {language: 'javascript', source, revision: draft?.revision ?? 0};
  expect((await client.send('PUT', `/api/exercises/${slug}/draft`, body)).status).toBe(200);
}

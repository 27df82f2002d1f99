/** A right and a wrong design, by mouse and by keyboard alone; on a narrow screen as the list; previews and figures as the grader's. */
import type {Browser, Locator, Page} from 'playwright-core';
import {afterAll, describe, expect, inject, test} from 'vitest';
import {newCredentials} from '../support/account';
import {accessibilityFaults} from '../support/axe';
import {launchBrowser} from '../support/browser';
import {newMember} from '../support/code-page';
import {noComplaints} from '../support/complaints';
import {submissionOf} from '../support/packages';
import {launchSession} from '../support/sessions';
import {draftSaved, submit, type User, verdictShown} from '../support/user';
import {isTooWide, showPart} from '../support/widths';

const found = await launchBrowser();
const slug = 'design-url-shortener';
const tabsMax = 400;

describe.skipIf('missing' in found)('a design', () => {
  const browser = (found as {browser: Browser}).browser;
  const url = inject('url');
  afterAll(() => browser.close());

  const open = async (width: number, height: number): Promise<User> => {
    const client = await launchSession(url, newCredentials());
    const ada = await newMember(browser, url, client, {viewport: {width, height}});
    await ada.page.goto(`/exercises/${slug}`);
    await showPart(ada.page, 'Code');
    await part(ada.page).waitFor();
    return ada;
  };
  const part = (page: Page): Locator => page.getByRole('combobox', {name: 'Part to add'});
  const add = async (page: Page, title: string): Promise<void> => {
    await part(page).selectOption({label: title});
    await page.getByRole('button', {name: 'Add part'}).click();
  };
  const set = async (page: Page, label: string, value: string): Promise<void> => {
    const field = page.getByRole('textbox', {name: label});
    await field.fill(value);
    await field.press('Enter');
  };
  const drag = async (page: Page, from: string, to: string): Promise<void> => {
    const handle = (id: string, side: string): Locator =>
      page.locator(`.react-flow__node[data-id="${id}"] .react-flow__handle.${side}`);
    await handle(from, 'source').hover();
    await page.mouse.down();
    await handle(to, 'target').hover();
    await page.mouse.up();
    await page.getByRole('status').getByText(`"${from}" now calls "${to}".`).waitFor();
  };

  test('is drawn by mouse, previewed, found wrong, corrected and accepted', async () => {
    const ada = await open(1280, 800);
    const {page} = ada;
    await page.locator('.react-flow__node[data-id="clients"]').waitFor();
    await add(page, 'Load balancer');
    await set(page, 'Instances', '2');
    await add(page, 'Application servers');
    await set(page, 'Instances', '4');
    await add(page, 'Database');
    await page.locator('.react-flow__controls-fitview').click();
    await drag(page, 'clients', 'lb');
    await drag(page, 'lb', 'app');
    await drag(page, 'app', 'db');
    await page
      .getByRole('combobox', {name: 'Scenario to preview'})
      .selectOption({label: 'A link is in the news'});
    await page.getByRole('button', {name: 'Preview', exact: true}).click();
    await page.getByText(/A link is in the news: .* of requests fail, 0.5 % may: "db" is full/).waitFor();
    await page.getByRole('region', {name: /The design under load/}).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await submit(page);
    await verdictShown(page, 'Wrong answer');
    await page.locator('.react-flow__node[data-id="db"]').click();
    await set(page, 'Replicas of each shard', '1');
    await add(page, 'Cache');
    await set(page, 'Instances', '2');
    await page.locator('.react-flow__controls-fitview').click();
    await drag(page, 'app', 'cache');
    await page.locator('.react-flow__edge[data-id="app→cache"]').focus();
    await page.keyboard.press('Enter');
    await set(page, 'Time limit (ms)', '50');
    await draftSaved(page);
    await submit(page);
    await verdictShown(page, 'Accepted');
    noComplaints(ada);
    await ada.context.close();
  });

  const tabTo = async (page: Page, place: Locator): Promise<void> => {
    await place.first().waitFor();
    for (let press = 0; press < tabsMax; press++) {
      if (await place.first().evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not come to ${place}`);
  };
  const pressAt = async (page: Page, place: Locator, key = 'Enter'): Promise<void> => {
    await tabTo(page, place);
    await page.keyboard.press(key);
  };
  const write = async (page: Page, place: Locator, text: string): Promise<void> => {
    await tabTo(page, place);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  };
  const choose = async (page: Page, place: Locator, text: string): Promise<void> => {
    await tabTo(page, place);
    await page.keyboard.type(text);
  };

  test('is written by keyboard alone as a list, found wrong, corrected and accepted', async () => {
    const ada = await open(1280, 800);
    const {page} = ada;
    const named = (id: string): Locator =>
      page
        .getByRole('list', {name: 'Parts of the design'})
        .getByRole('listitem')
        .filter({has: page.getByRole('heading', {name: new RegExp(`^${id} `)})});
    const within = (id: string, label: string): Locator =>
      named(id).getByRole('textbox', {name: label}).first();
    const button = (name: string | RegExp): Locator => page.getByRole('button', {name});
    await pressAt(page, button('List'));
    for (const title of ['Load balancer', 'Application servers', 'CDN', 'Database']) {
      await choose(page, part(page), title);
      await pressAt(page, button('Add part'));
    }
    await write(page, within('lb', 'Instances'), '2');
    await write(page, within('app', 'Instances'), '4');
    for (const pair of ['clients to cdn', 'lb to app', 'app to db', 'cdn to lb']) {
      const [from, , to] = pair.split(' ');
      const select = page.getByRole('combobox', {name: `Connect "${from}" to`});
      await choose(page, select, to!);
      await pressAt(page, button(new RegExp(`^Connect ${pair}$`)));
    }
    await choose(page, page.getByRole('combobox', {name: 'Connect "clients" to'}), 'lb');
    await pressAt(page, button(/^Connect clients to lb$/));
    await draftSaved(page);
    await page.keyboard.press('ControlOrMeta+Enter');
    await verdictShown(page, 'Wrong answer');
    await write(page, within('db', 'Replicas of each shard'), '1');
    await draftSaved(page);
    await page.keyboard.press('ControlOrMeta+Enter');
    await verdictShown(page, 'Accepted');
    noComplaints(ada);
    await ada.context.close();
  });

  test('is moved, connected and deleted in the drawing by keyboard alone', async () => {
    const ada = await open(1280, 800);
    const {page} = ada;
    const node = (id: string): Locator => page.locator(`.react-flow__node[data-id="${id}"]`);
    await choose(page, part(page), 'Load balancer');
    await pressAt(page, page.getByRole('button', {name: 'Add part'}));
    await node('lb').waitFor();
    await pressAt(page, node('clients'));
    await pressAt(page, page.getByRole('button', {name: /^Connect clients to lb$/}));
    await pressAt(page, page.locator('.react-flow__edge[data-id="clients→lb"]'));
    await page.getByRole('heading', {name: 'clients calls lb'}).waitFor();
    await pressAt(page, node('lb'));
    const before = await node('lb').boundingBox();
    await page.keyboard.press('ArrowDown');
    await expect.poll(async () => (await node('lb').boundingBox())!.y).toBeGreaterThan(before!.y);
    await page.keyboard.press('Delete');
    await node('lb').waitFor({state: 'detached'});
    noComplaints(ada);
    await ada.context.close();
  });

  test('is read and edited as a list at 360 px, where nothing draws', async () => {
    const ada = await open(360, 740);
    const {page} = ada;
    await add(page, 'Cache');
    await page.getByRole('heading', {name: /^cache /}).waitFor();
    await set(page, 'Entries live (seconds)', '60');
    await page.getByRole('status').getByText('"cache" changed.').waitFor();
    await page.getByRole('button', {name: 'Delete cache'}).click();
    await page.getByRole('heading', {name: /^cache /}).waitFor({state: 'detached'});
    expect(await page.locator('.react-flow').count()).toBe(0);
    expect(await isTooWide(page)).toBe(false);
    expect(await accessibilityFaults(page)).toEqual([]);
    noComplaints(ada);
    await ada.context.close();
  });

  test('a text that is no design is said in one sentence, and can be corrected', async () => {
    const ada = await open(1280, 800);
    const {page} = ada;
    await page.getByRole('button', {name: 'Text', exact: true}).click();
    const text = page.getByRole('textbox', {name: 'The design as text'});
    await text.fill('{"nodes": [], "edges": []}');
    await page.getByText('A design has exactly one node of type "clients"; here are 0.').waitFor();
    await text.fill(submissionOf(slug, 'accepted', '.design'));
    await page.getByRole('button', {name: 'Drawing', exact: true}).click();
    await page.locator('.react-flow__node[data-id="db"]').waitFor();
    noComplaints(ada);
    await ada.context.close();
  });
});

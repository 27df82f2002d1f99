/** Somebody without a mouse: goes with Tab to a place, and types or presses there. */
import type {Locator, Page} from 'playwright-core';

const tabsMax = 400;

export async function tabTo(page: Page, place: Locator): Promise<void> {
  await place.first().waitFor();
  for (let press = 0; press < tabsMax; press += 1) {
    if (await place.first().evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not come to ${place}`);
}

export async function pressAt(page: Page, place: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, place);
  await page.keyboard.press(key);
}

/** Writes over what is there. */
export async function typeAt(page: Page, place: Locator, text: string): Promise<void> {
  await tabTo(page, place);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}

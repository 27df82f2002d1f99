/** People in the administration's list. */
import type {Page} from 'playwright-core';

/** Searches for somebody by their address and opens their page. */
export async function openPerson(page: Page, {name, email}: {name: string; email: string}): Promise<void> {
  await page.goto('/admin/people');
  await page.getByLabel('Name or e-mail').fill(email);
  await page.getByLabel('Name or e-mail').press('Enter');
  // The list before the search has a link of this name too, and a page opened from it would be replaced by the search.
  await page.waitForURL('**/admin/people?words=*');
  await page.getByRole('link', {name}).click();
  await page.getByRole('heading', {level: 1, name}).waitFor();
}

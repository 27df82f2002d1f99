/** `npm run screenshots`: takes the pictures of the README again, from the real product. */
import {mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import {newCredentials} from '../support/account.ts';
import {launchBrowser} from '../support/browser.ts';
import {submissionOf} from '../support/packages.ts';
import {root} from '../support/source-files.ts';
import {
  chooseLanguage,
  newUser,
  openExercise,
  signUp,
  submit,
  typeCode,
  verdictShown,
} from '../support/user.ts';
import {startWebServer} from '../support/web-server.ts';

const slug = 'implement-trie';
const folder = join(root, 'tests', 'browser', 'screenshots');
const found = await launchBrowser();
if ('missing' in found) {
  console.error(found.missing);
  process.exit(1);
}
const server = await startWebServer();
try {
  await mkdir(folder, {recursive: true});
  for (const colorScheme of ['light', 'dark'] as const) {
    const {page, context} = await newUser(found.browser, server.url, {colorScheme});
    await signUp(page, newCredentials());
    await openExercise(page, slug);
    await chooseLanguage(page, 'JavaScript');
    await typeCode(page, submissionOf(slug, 'wrong-answer', 'prefix-is-word.js'));
    await submit(page);
    await verdictShown(page, 'Wrong answer');
    await page.screenshot({path: join(folder, `workspace-${colorScheme}.png`)});
    await page.goto('/exercises');
    await page.getByRole('main').waitFor();
    await page.screenshot({path: join(folder, `catalogue-${colorScheme}.png`)});
    await context.close();
  }
} finally {
  await found.browser.close();
  await server.remove();
}

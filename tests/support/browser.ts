/**
 * A real Chromium for tests: the one inside @sparticuz/chromium on Linux x64, an installed Chrome elsewhere, or a
 * sentence that says why there is none.
 */
import {existsSync} from 'node:fs';
import chromium from '@sparticuz/chromium';
import {type Browser, chromium as driver} from 'playwright-core';

export type BrowserFound = {readonly browser: Browser} | {readonly missing: string};

const installed = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
];

/** Its own connections home would be refused where there is no internet, many at a time. */
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];

/**
 * Its own flags are for taking pictures in a small container: they switch off the very protections that these tests
 * are about, and run everything in one process that ends with its first window. These are what is needed instead.
 */
const bundledFlags = ['--no-sandbox', '--no-zygote', '--disable-gpu'];

const isBundled = process.platform === 'linux' && process.arch === 'x64';

/** Unpacks the browser that comes in a package; called before several processes would unpack it at once. */
export async function unpackBrowser(): Promise<string | undefined> {
  return isBundled ? chromium.executablePath() : undefined;
}

export async function launchBrowser(): Promise<BrowserFound> {
  const executablePath = (await unpackBrowser()) ?? installed.find((path) => existsSync(path));
  if (executablePath === undefined) {
    return {
      missing: `No Chromium for ${process.platform}-${process.arch}: install Chrome to run the browser tests.`,
    };
  }
  try {
    const args = isBundled ? [...bundledFlags, ...quiet] : quiet;
    return {browser: await driver.launch({executablePath, args, headless: true})};
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n').slice(0, 12).join('\n') : String(error);
    return {missing: `Chromium does not run here: ${reason}`};
  }
}

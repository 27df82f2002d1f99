/** Keeps what explains a verdict back from a page, so that a test may look at the page before it and after it. */
import type {Page} from 'playwright-core';

type Gate = {readonly explanationMayCome: () => Promise<void>};

/** Pages opened from now on hear of verdicts as they come, and of explanations once the returned function is called. */
export async function holdExplanations(page: Page): Promise<() => void> {
  let release = (): void => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.exposeFunction('explanationMayCome', () => released);
  await page.addInitScript(() => {
    globalThis.EventSource = class extends EventSource {
      override set onmessage(listener: EventSource['onmessage']) {
        super.onmessage = (event: MessageEvent<string>) => {
          const {state, explanation} = JSON.parse(event.data);
          if (state !== 'done' || explanation === 'pending') return listener?.call(this, event);
          // The server sends nothing more, and asking again would only give the same.
          this.close();
          (globalThis as unknown as Gate).explanationMayCome().then(() => listener?.call(this, event));
        };
      }
    };
  });
  return release;
}

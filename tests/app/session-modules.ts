/** The modules of one page, as each page of a browser has its own: its storage is its own copy, and it can be gone. */
import {vi} from 'vitest';

const requests = '../../app/exercises/[slug]/_workspace/requests';
const backups = '../../app/exercises/[slug]/_workspace/draft-backup';

type Answering = (slug: string, draft: unknown) => Promise<unknown>;
type Keeping = (...values: unknown[]) => unknown;
export type PageModule = {
  readonly createCodeSession: typeof import('../../app/exercises/[slug]/_workspace/code-session').createCodeSession;
  readonly forgetWritten: typeof import('../../app/exercises/[slug]/_workspace/draft-backup').forgetWritten;
  readonly hearBackup: typeof import('../../app/exercises/[slug]/_workspace/draft-backup').hearBackup;
  readonly placeOfKey: typeof import('../../app/exercises/[slug]/_workspace/draft-backup').placeOfKey;
};
/** `asPage` has storage read and written as this page's. */
export async function loadPageModule(
  life: {readonly isOver: boolean},
  asPage: (act: () => unknown) => unknown,
): Promise<PageModule> {
  vi.resetModules();
  vi.doMock(backups, async (importOriginal: () => Promise<Record<string, Keeping>>) => {
    const seenBy =
      (act: Keeping) =>
      (...values: unknown[]) =>
        asPage(() => act(...values));
    return Object.fromEntries(
      Object.entries(await importOriginal()).map(([name, act]) => [name, seenBy(act)]),
    );
  });
  vi.doMock(requests, async (importOriginal: () => Promise<Record<string, Answering>>) => {
    const answered = (ask: Answering) => async (slug: string, draft: unknown) => {
      const answer = await ask(slug, draft);
      // What was on its way when the page went arrives, and nobody hears the answer.
      return life.isOver ? new Promise(() => {}) : answer;
    };
    const all = Object.entries(await importOriginal());
    return Object.fromEntries(
      all.map(([name, ask]) => [name, name.startsWith('request') ? answered(ask) : ask]),
    );
  });
  const [{createCodeSession}, {forgetWritten, hearBackup, placeOfKey}] = await Promise.all([
    import('../../app/exercises/[slug]/_workspace/code-session'),
    import('../../app/exercises/[slug]/_workspace/draft-backup'),
  ]);
  return {createCodeSession, forgetWritten, hearBackup, placeOfKey};
}

/** What the server has of someone's code, asked for as pages do: the drafts, and what the history shows. */
import type {Client} from './account.ts';

export type StoredDraft = {
  readonly language: 'javascript' | 'typescript';
  readonly source: string;
  readonly revision: number;
};

export async function storedDrafts(client: Client, slug: string): Promise<readonly StoredDraft[]> {
  const answer = await client.request(`/api/exercises/${slug}/draft`);
  return ((await answer.json()) as {drafts: readonly StoredDraft[]}).drafts;
}

/** Those of the texts that none of the versions on the page of the history shows. */
export async function missingInHistory(
  client: Client,
  path: string,
  texts: readonly string[],
): Promise<string[]> {
  let missing = [...texts];
  if (missing.length === 0) return missing;
  const list = await (await client.request(path)).text();
  const versions = new Set([...list.matchAll(/version=(\d+)/g)].map(([, version]) => version));
  for (const version of versions) {
    const shown = await (await client.request(`${path}&version=${version}`)).text();
    const words = shown.replaceAll(/<[^>]*>/g, '');
    missing = missing.filter((text) => !words.includes(text));
    if (missing.length === 0) break;
  }
  return missing;
}

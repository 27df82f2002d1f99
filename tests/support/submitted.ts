/** Submissions without a browser: the requests that the workspace makes. */
import type {Client} from './account.ts';

export type Judged = {readonly id: string; readonly verdict: string};

const lookAgainMs = 100;

/** Submits and waits for the verdict. */
export async function submitted(
  client: Client,
  slug: string,
  code: {readonly language: string; readonly source: string},
): Promise<Judged> {
  const sent = await client.send('POST', `/api/exercises/${slug}/submissions`, code);
  const {id} = (await sent.json()) as {id: string};
  for (;;) {
    const read = (await (await client.request(`/api/submissions/${id}`)).json()) as {verdict?: string};
    if (read.verdict !== undefined) return {id, verdict: read.verdict};
    await new Promise((resolve) => setTimeout(resolve, lookAgainMs));
  }
}

/** Metrics for whoever sends the token. Without one in the environment there are none, whoever asks. */
import {createHash, timingSafeEqual} from 'node:crypto';
import {err, ok, type Result} from '#lib/base/result';
import type {Metrics} from '#lib/metrics/metrics';

type Parts = {
  readonly metrics: Metrics;
  readonly environment: {readonly metricsToken?: string | undefined};
};

/** `authorization`: the header's value. */
export async function readMetrics(
  {metrics, environment}: Parts,
  authorization: string | null,
): Promise<Result<string>> {
  const {metricsToken} = environment;
  if (metricsToken === undefined) {
    return err({kind: 'not-found', message: 'There are no metrics here: METRICS_TOKEN is not set.'});
  }
  const [scheme, token = ''] = authorization?.split(' ') ?? [];
  if (scheme?.toLowerCase() !== 'bearer' || !isSame(token, metricsToken)) {
    return err({
      kind: 'unauthenticated',
      message: 'Send the header authorization: Bearer, with METRICS_TOKEN.',
    });
  }
  return ok(await metrics.read());
}

/** Says nothing by how long it takes. */
function isSame(given: string, wanted: string): boolean {
  const [one, other] = [given, wanted].map((text) => createHash('sha256').update(text).digest());
  return timingSafeEqual(one!, other!);
}

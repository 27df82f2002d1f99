import {refusalResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {readMetrics} from '#lib/metrics/read-metrics';
import {getPlatform} from '#lib/platform/platform';

export const dynamic = 'force-dynamic';

/** Figures in the format of Prometheus, for whoever sends METRICS_TOKEN; 404 where it is not set. */
export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  GET: async (request) => {
    const platform = await getPlatform();
    const read = await readMetrics(platform, request.headers.get('authorization'));
    if (!read.ok) return refusalResponse(read.error);
    const {contentType} = platform.metrics;
    return new Response(read.value, {headers: {'content-type': contentType, 'cache-control': 'no-store'}});
  },
});

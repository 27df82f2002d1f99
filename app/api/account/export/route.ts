import {Readable} from 'node:stream';
import {exportAccount} from '#lib/archive/archive';
import {refusalResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {askingViewer} from '../../../_server/asking';

/** Everything that belongs to the viewer, as a zip. */
export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  POST: async () => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    const archive = await exportAccount(platform, viewer);
    if (!archive.ok) return refusalResponse(archive.error);
    return new Response(Readable.toWeb(archive.value) as ReadableStream, {
      headers: {
        'content-type': 'application/zip',
        'content-disposition': 'attachment; filename="whetstone.zip"',
        'cache-control': 'no-store',
      },
    });
  },
});

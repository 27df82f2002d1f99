import {packageZipBytesMax} from '#lib/base/limits';
import {importDraft} from '#lib/drafting/origins';
import {readBytes} from '#lib/http/request';
import {refusalResponse, resultResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {askingViewer} from '../../../_server/asking';

export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  /** A draft of the package in a zip, which is the body; `?slug=` names it otherwise than its folder. */
  POST: async (request) => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    if (request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() !== 'application/zip') {
      const message = 'Send a zip, with the header content-type: application/zip.';
      return refusalResponse({kind: 'invalid', message});
    }
    const bytes = await readBytes(request, packageZipBytesMax);
    if (!bytes.ok) return refusalResponse(bytes.error);
    const slug = new URL(request.url).searchParams.get('slug') ?? undefined;
    return resultResponse(await importDraft(platform, viewer, {bytes: bytes.value, slug}), 201);
  },
});

import {refusalResponse, resultResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {markVerdictsTold} from '#lib/submissions/changed-verdicts';
import {askingViewer} from '../../../_server/asking';

export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  /** The viewer has read which of their verdicts were changed by rejudging. */
  DELETE: async () => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    return resultResponse(await markVerdictsTold(platform, viewer));
  },
});

import {requireViewer} from '#lib/auth/session';
import {refusalResponse, resultResponse} from '#lib/http/response';
import {measureSubmission} from '#lib/submissions/measure';

/** Measures one of the viewer's own judged submissions, and answers how its operations grow. */
export async function POST(_request: Request, {params}: {params: Promise<{id: string}>}) {
  const viewer = await requireViewer();
  if (!viewer.ok) return refusalResponse(viewer.error);
  return resultResponse(await measureSubmission(viewer.value, (await params).id));
}

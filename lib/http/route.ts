/**
 * The methods of one route of the API: what it does not take is 405 with what it takes, and an exception is one sentence
 * with a status, never a blank answer.
 */
import {noRoomOf} from '#lib/base/no-room';
import {refusalResponse, wrongMethod} from '#lib/http/response';

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;
type Method = (typeof methods)[number];
type Handler<C> = (request: Request, context: C) => Promise<Response>;
export type Handlers<C> = Partial<Record<Exclude<Method, 'HEAD' | 'OPTIONS'>, Handler<C>>>;

/** To be exported whole: `export const {GET, HEAD, …} = route({GET: …})`. `C`: what Next hands over beside the request. */
export function route<C>(handlers: Handlers<C>): Record<Method, Handler<C>> {
  const {GET} = handlers;
  const known: Partial<Record<Method, Handler<C>>> = {
    ...handlers,
    ...(GET === undefined ? {} : {HEAD: headOf(GET)}),
  };
  const allow = [...methods.filter((method) => known[method] !== undefined), 'OPTIONS'].join(', ');
  known.OPTIONS = async () => new Response(null, {status: 204, headers: {allow}});
  const refused = async (request: Request): Promise<Response> => wrongMethod(request.method, allow);
  const entries = methods.map((method) => [method, answering(known[method] ?? refused)] as const);
  return Object.fromEntries(entries) as Record<Method, Handler<C>>;
}

function headOf<C>(get: Handler<C>): Handler<C> {
  return async (request, context) => {
    const {body, status, headers} = await get(request, context);
    await body?.cancel();
    return new Response(null, {status, headers});
  };
}

function answering<C>(handle: Handler<C>): Handler<C> {
  return async (request, context) => {
    try {
      return await handle(request, context);
    } catch (error) {
      // Next signs what it throws for itself, such as to say that a page cannot be made when building.
      if (typeof error === 'object' && error !== null && 'digest' in error) throw error;
      const noRoom = noRoomOf(error);
      if (noRoom !== undefined) return refusalResponse(noRoom);
      console.error(`${request.method} ${new URL(request.url).pathname} failed.`, error);
      const fault = {kind: 'fault', message: 'Something went wrong on our side. Try again in a moment.'};
      return Response.json({error: fault}, {status: 500, headers: {'cache-control': 'no-store'}});
    }
  };
}

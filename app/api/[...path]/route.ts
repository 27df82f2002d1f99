import {refusalResponse} from '#lib/http/response';
import {route} from '#lib/http/route';

const nothing = async () => refusalResponse({kind: 'not-found', message: 'There is no such address here.'});

/** Whatever no other route answers: a client of the API gets JSON, not a page. */
export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  GET: nothing,
  POST: nothing,
  PUT: nothing,
  PATCH: nothing,
  DELETE: nothing,
});

/** What the walk of rights asks for and uses up: made anew for each request, by an administrator over HTTP. */
import {Client, newCredentials} from '../support/account';

export type Making = {readonly url: string; readonly administrator: Client};

async function newSpare(url: string) {
  const spare = newCredentials('Spare');
  await new Client(url).send('POST', '/api/account', spare);
  return spare;
}

/** The token of a link for a new password, of an account that is made for it. */
export async function resetToken({url, administrator}: Making): Promise<string> {
  const {email} = await newSpare(url);
  const made = await administrator.send('POST', '/api/admin/reset-links', {email});
  const {path} = (await made.json()) as {path: string};
  return new URL(path, url).searchParams.get('token')!;
}

/** An account that may come to an end. */
export async function sparePerson({url, administrator}: Making) {
  const {email} = await newSpare(url);
  const found = await administrator.request(`/admin/people?words=${email}`);
  const [, person] = /admin\/people\/([0-9a-f-]{36})/.exec(await found.text())!;
  return {person: person!, personEmail: email};
}

export async function newInvitation({url, administrator}: Making) {
  const made = await administrator.send('POST', '/api/admin/invitations', {role: 'candidate'});
  const {id, path} = (await made.json()) as {id: string; path: string};
  return {invitation: id, invitationToken: new URL(path, url).searchParams.get('invitation')!};
}

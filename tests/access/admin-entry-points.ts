/** Addresses for administrators: people, sign-up, the audit log. */
import {type EntryPoint, owned, page, route} from './entry-point.ts';

/** Whoever may, reaches everyone: there is no subject of one's own. */
const everyone = {relations: owned, namesNoOwner: true} as const;

export const adminEntryPoints: readonly EntryPoint[] = [
  page('(site)/admin', 'sign-up.change', () => ({path: '/admin'}), everyone),
  page('(site)/admin/people', 'account.list', () => ({path: '/admin/people'}), everyone),
  page('(site)/admin/people/[id]', 'account.list', ({person}) => ({path: `/admin/people/${person}`}), {
    relations: owned,
  }),
  page('(site)/admin/queue', 'queue.read', () => ({path: '/admin/queue'}), everyone),
  route('GET', 'admin/queue', 'queue.read', () => ({path: '/api/admin/queue'}), everyone),
  page('(site)/admin/audit', 'audit.read', () => ({path: '/admin/audit'}), everyone),
  route('GET', 'admin/audit', 'audit.read', () => ({path: '/api/admin/audit'}), everyone),
  route(
    'POST',
    'admin/reset-links',
    'reset-link.create',
    ({email}) => ({path: '/api/admin/reset-links', body: {email}}),
    {relations: owned, records: 'reset-link.made'},
  ),
  // The only administrator stays one: those who ask are needed later.
  route(
    'PUT',
    'admin/roles',
    'role.change',
    ({email}) => ({path: '/api/admin/roles', body: {email, role: 'candidate'}}),
    {relations: owned, records: 'role.changed'},
  ),
  route(
    'PUT',
    'admin/accounts/[id]',
    'account.disable',
    ({person}) => ({path: `/api/admin/accounts/${person}`, body: {disabled: true}}),
    {relations: owned, records: 'account.disabled'},
  ),
  route(
    'DELETE',
    'admin/accounts/[id]',
    'account.remove',
    ({person, personEmail}) => ({path: `/api/admin/accounts/${person}`, body: {email: personEmail}}),
    {relations: owned, records: 'account.deleted'},
  ),
  route(
    'POST',
    'admin/invitations',
    'invitation.make',
    () => ({path: '/api/admin/invitations', body: {role: 'candidate'}}),
    {...everyone, records: 'invitation.made'},
  ),
  route(
    'DELETE',
    'admin/invitations/[id]',
    'invitation.make',
    ({invitation}) => ({path: `/api/admin/invitations/${invitation}`}),
    {...everyone, records: 'invitation.withdrawn'},
  ),
  route(
    'PUT',
    'admin/sign-up',
    'sign-up.change',
    () => ({path: '/api/admin/sign-up', body: {mode: 'invitation'}}),
    {...everyone, records: 'sign-up.changed'},
  ),
  route('POST', 'account/invitation', 'invitation.use', ({invitationToken}) => ({
    path: '/api/account/invitation',
    body: {token: invitationToken},
  })),
];

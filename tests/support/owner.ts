/** The rows of an account, for tests that call functions of lib/data themselves. */
import {type Owned, ownedBy} from '#lib/access/scope';
import type {Viewer} from '#lib/access/viewer';

export function ownerOf(viewer: Viewer): Owned {
  const owner = ownedBy(viewer, 'account.change');
  if (!owner.ok) throw new Error(owner.error.message);
  return owner.value;
}

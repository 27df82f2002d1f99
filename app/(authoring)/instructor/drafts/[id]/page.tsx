import type {Metadata} from 'next';
import {redirect} from 'next/navigation';
import {readDraft} from '#lib/drafting/drafts';
import {readProof} from '#lib/drafting/publish';
import {readShares} from '#lib/drafting/sharing';
import {asking} from '../../../../_server/asking';
import {nothingHere} from '../../../../nothing-here';
import {DraftDesk} from './draft-desk';

type Props = {params: Promise<{id: string}>};

export async function generateMetadata({params}: Props): Promise<Metadata> {
  const {platform, viewer} = await asking();
  const draft = viewer && (await readDraft(platform, viewer, (await params).id));
  return {title: draft?.ok ? `${draft.value.slug} (draft)` : 'Not found'};
}

/** For whoever may write this draft; everyone else gets the same 404 as for an unknown address. */
export default async function DraftPage({params}: Props) {
  const {platform, viewer} = await asking();
  const {id} = await params;
  if (viewer === undefined) redirect(`/sign-in?callbackUrl=/instructor/drafts/${encodeURIComponent(id)}`);
  const [draft, proof, shares] = await Promise.all([
    readDraft(platform, viewer, id),
    readProof(platform, viewer, id),
    readShares(platform, viewer, id),
  ]);
  if (!draft.ok || !proof.ok) return nothingHere();
  return <DraftDesk draft={draft.value} proof={proof.value} shares={shares.ok ? shares.value : undefined} />;
}

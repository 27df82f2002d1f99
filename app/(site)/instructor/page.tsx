import type {Metadata} from 'next';
import {redirect} from 'next/navigation';
import {isAllowed} from '#lib/access/rights';
import {listDrafts, listOwnExercises} from '#lib/drafting/drafts';
import {kindTitles} from '#lib/drafting/templates';
import {asking} from '../../_server/asking';
import {nothingHere} from '../../nothing-here';
import {DraftList} from './draft-list';
import {NewDrafts} from './new-drafts';

export async function generateMetadata(): Promise<Metadata> {
  const {viewer} = await asking();
  return {title: isAllowed(viewer, 'package.write', 'own') ? 'Your exercises' : 'Not found'};
}

/** For instructors and administrators; everyone else gets the same 404 as for an unknown address. */
export default async function InstructorPage() {
  const {platform, viewer} = await asking();
  if (viewer === undefined) redirect('/sign-in?callbackUrl=/instructor');
  const [drafts, exercises] = await Promise.all([
    listDrafts(platform, viewer),
    listOwnExercises(platform, viewer),
  ]);
  if (!drafts.ok || !exercises.ok) return nothingHere();
  return (
    <div className="mx-auto max-w-3xl">
      <h1 className="mb-5 text-3xl font-semibold tracking-tight">Your exercises</h1>
      <DraftList drafts={drafts.value} exercises={exercises.value} />
      <NewDrafts kinds={kindTitles()} />
    </div>
  );
}

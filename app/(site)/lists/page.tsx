import type {Metadata} from 'next';
import {redirect} from 'next/navigation';
import {readLists} from '#lib/practice/lists';
import {asking} from '../../_server/asking';
import {OwnLists} from './own-lists';

export const metadata: Metadata = {title: 'Your lists'};

export default async function ListsPage() {
  const {platform, viewer} = await asking();
  if (viewer === undefined) redirect('/sign-in?callbackUrl=/lists');
  const lists = await readLists(platform, viewer);
  return (
    <div className="mx-auto max-w-2xl">
      <h1 className="mb-5 text-3xl font-semibold tracking-tight">Your lists</h1>
      <OwnLists lists={lists} />
    </div>
  );
}

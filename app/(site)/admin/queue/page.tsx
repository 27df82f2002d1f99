import type {Metadata} from 'next';
import {isAllowed} from '#lib/access/rights';
import {readQueue} from '#lib/administration/queue';
import {asking} from '../../../_server/asking';
import {nothingHere} from '../../../nothing-here';
import {AdminFrame} from '../admin-frame';
import {QueueBoard} from './queue-board';

export async function generateMetadata(): Promise<Metadata> {
  const {viewer} = await asking();
  return {title: isAllowed(viewer, 'queue.read', 'other') ? 'Queue and graders' : 'Not found'};
}

/** For administrators; everyone else gets the same 404 as for an unknown address. */
export default async function QueuePage() {
  const {platform, viewer} = await asking();
  const read = await readQueue(platform, viewer);
  if (!read.ok) return nothingHere();
  return (
    <AdminFrame title="Queue and graders" here="/admin/queue">
      <QueueBoard first={read.value} />
    </AdminFrame>
  );
}

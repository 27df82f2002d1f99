import type {Metadata} from 'next';
import {NothingHere} from '../_components/nothing-here';

export const metadata: Metadata = {title: 'Not found'};

/** For pages that already stand in the site's frame; addresses that match no page have their own. */
export default function SiteNotFoundPage() {
  return <NothingHere />;
}

'use client';

import {FaultNotice, type FaultProps} from '../_components/fault-notice';

/** Within the layout, so that the bar stays. */
export default function SiteError(props: FaultProps) {
  return <FaultNotice {...props} />;
}

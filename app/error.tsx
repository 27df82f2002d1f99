'use client';

import {FaultNotice, type FaultProps} from './_components/fault-notice';

export default function PageError(props: FaultProps) {
  return (
    <main id="main" className="px-4">
      <FaultNotice {...props} />
    </main>
  );
}

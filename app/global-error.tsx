'use client';

import './globals.css';
import {FaultNotice, type FaultProps} from './_components/fault-notice';

/** The last resort: even the outermost layout could not be shown. */
export default function GlobalError(props: FaultProps) {
  return (
    <html lang="en">
      <body>
        <main className="px-4">
          <FaultNotice {...props} />
        </main>
      </body>
    </html>
  );
}

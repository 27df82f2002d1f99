'use client';

import {WifiOff} from 'lucide-react';
import {useOnline} from './online';

/** Says that the network is gone, what is safe, and what will happen. Floats, so that nothing moves. */
export function OfflineNotice() {
  const online = useOnline();
  return (
    <div role="status" aria-live="polite">
      {online ? null : (
        <p className="fixed bottom-4 left-1/2 z-40 flex w-max max-w-[calc(100vw-2rem)] -translate-x-1/2 items-center gap-2 rounded border border-line bg-raised px-4 py-2 text-sm shadow-float max-md:bottom-20">
          <WifiOff aria-hidden className="size-4 shrink-0 text-time" />
          You are offline. Your code is kept in this browser and is saved once the network is back.
        </p>
      )}
    </div>
  );
}

'use client';

import {useSyncExternalStore} from 'react';

function subscribe(): () => void {
  return () => undefined;
}

/** Whether the page's script has taken the page over. What the server sends says no. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  );
}

'use client';

/** The time zone and the language in which dates are written, where the account names them; else the browser's. */
import {createContext, type ReactNode, useContext, useEffect} from 'react';
import {rememberPreference, zoneCookie} from './preferences';

export type Dates = {readonly timeZone: string | null; readonly language: string | null};

const DatesContext = createContext<Dates>({timeZone: null, language: null});

export function DatesProvider({dates, children}: {dates: Dates; children: ReactNode}) {
  useEffect(() => {
    rememberPreference(zoneCookie, Intl.DateTimeFormat().resolvedOptions().timeZone);
  }, []);
  return <DatesContext value={dates}>{children}</DatesContext>;
}

export function useDates(): Dates {
  return useContext(DatesContext);
}

'use client';

import {usePathname} from 'next/navigation';
import {classNames} from './class-names';
import {PageLink} from './page-link';

/** Where the bar is narrow, the others are reached by the account's menu. */
const places = [
  {href: '/exercises', title: 'Exercises', signedIn: false, narrow: true},
  {href: '/tracks', title: 'Tracks', signedIn: false, narrow: true},
  {href: '/review', title: 'Review', signedIn: true, narrow: true},
  {href: '/progress', title: 'Progress', signedIn: true, narrow: false},
];

/** The main places, with the one you are in marked. */
export function SiteNav({signedIn}: {signedIn: boolean}) {
  const path = usePathname();
  return (
    <nav aria-label="Main">
      <ul className="flex items-center gap-1">
        {places
          .filter((place) => signedIn || !place.signedIn)
          .map((place) => {
            const here = path === place.href || path.startsWith(`${place.href}/`);
            return (
              <li key={place.href} className={place.narrow ? undefined : 'max-md:hidden'}>
                <PageLink
                  href={place.href}
                  aria-current={here ? 'page' : undefined}
                  className={classNames(
                    'rounded px-2 py-1 text-sm font-medium hover:bg-sunken hover:text-ink',
                    here ? 'text-ink' : 'text-ink-soft',
                  )}
                >
                  {place.title}
                </PageLink>
              </li>
            );
          })}
      </ul>
    </nav>
  );
}

/** The pages of the administration, with the way from one to the next. */

import type {ReactNode} from 'react';
import {classNames} from '../../_components/class-names';
import {PageLink} from '../../_components/page-link';

const places = [
  {href: '/admin', title: 'Sign-up'},
  {href: '/admin/people', title: 'People'},
  {href: '/admin/queue', title: 'Queue and graders'},
  {href: '/admin/audit', title: 'Audit log'},
] as const;

type Props = {
  readonly title: string;
  readonly here: (typeof places)[number]['href'];
  readonly children: ReactNode;
};

export function AdminFrame({title, here, children}: Props) {
  return (
    <>
      <nav aria-label="Administration" className="mb-5 border-b border-line">
        <ul className="-mb-px flex flex-wrap gap-x-4">
          {places.map((place) => (
            <li key={place.href}>
              <PageLink
                href={place.href}
                aria-current={place.href === here ? 'page' : undefined}
                className={classNames(
                  'block border-b-2 py-1.5 font-medium hover:text-ink',
                  place.href === here ? 'border-accent text-ink' : 'border-transparent text-ink-soft',
                )}
              >
                {place.title}
              </PageLink>
            </li>
          ))}
        </ul>
      </nav>
      <h1 className="mb-5 text-3xl font-semibold tracking-tight">{title}</h1>
      {children}
    </>
  );
}

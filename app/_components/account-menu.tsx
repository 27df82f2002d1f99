'use client';

import {
  ChartColumn,
  CircleUser,
  History,
  List,
  LogOut,
  PencilRuler,
  Settings,
  ShieldCheck,
} from 'lucide-react';
import {usePathname} from 'next/navigation';
import {DropdownMenu} from 'radix-ui';
import {signOutHere} from '#lib/auth/browser';
import {buttonClass} from './button';
import {IconButton} from './icon-button';
import {menuClass, menuItemClass} from './menu-class';
import {PageLink} from './page-link';

export type AccountView = {
  readonly name: string;
  readonly email: string;
  /** Writes exercises. */
  readonly isAuthor?: boolean;
  readonly isAdministrator?: boolean;
};

/** Who you are, and the ways out; a way in when you are nobody yet. */
type Props = {
  readonly account: AccountView | undefined;
  /** Where signing in comes back to, when the path alone does not say. */
  readonly back?: string;
};

export function AccountMenu({account, back: wished}: Props) {
  const path = usePathname();
  if (account === undefined) {
    const back =
      path === '/' || path.startsWith('/sign-') ? '' : `?callbackUrl=${encodeURIComponent(wished ?? path)}`;
    return (
      <PageLink href={`/sign-in${back}`} className={buttonClass('secondary', true)}>
        Sign in
      </PageLink>
    );
  }
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>
        <IconButton label={`Account: ${account.name}`}>
          <CircleUser aria-hidden className="size-5" />
        </IconButton>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content align="end" sideOffset={6} className={menuClass}>
          <DropdownMenu.Label className="px-2.5 py-1.5 text-sm">
            <span className="block max-w-56 truncate font-medium">{account.name}</span>
            <span className="block max-w-56 truncate text-ink-soft">{account.email}</span>
          </DropdownMenu.Label>
          <DropdownMenu.Separator className="my-1 h-px bg-line" />
          <DropdownMenu.Item asChild className={menuItemClass}>
            <PageLink href="/submissions">
              <History aria-hidden className="size-4" />
              Your submissions
            </PageLink>
          </DropdownMenu.Item>
          <DropdownMenu.Item asChild className={menuItemClass}>
            <PageLink href="/progress">
              <ChartColumn aria-hidden className="size-4" />
              Your progress
            </PageLink>
          </DropdownMenu.Item>
          <DropdownMenu.Item asChild className={menuItemClass}>
            <PageLink href="/lists">
              <List aria-hidden className="size-4" />
              Your lists
            </PageLink>
          </DropdownMenu.Item>
          {account.isAuthor ? (
            <DropdownMenu.Item asChild className={menuItemClass}>
              <PageLink href="/instructor">
                <PencilRuler aria-hidden className="size-4" />
                Your exercises
              </PageLink>
            </DropdownMenu.Item>
          ) : null}
          {account.isAdministrator ? (
            <DropdownMenu.Item asChild className={menuItemClass}>
              <PageLink href="/admin/people">
                <ShieldCheck aria-hidden className="size-4" />
                Administration
              </PageLink>
            </DropdownMenu.Item>
          ) : null}
          <DropdownMenu.Item asChild className={menuItemClass}>
            <PageLink href="/settings">
              <Settings aria-hidden className="size-4" />
              Settings
            </PageLink>
          </DropdownMenu.Item>
          <DropdownMenu.Separator className="my-1 h-px bg-line" />
          <DropdownMenu.Item className={menuItemClass} onSelect={() => void signOutHere('/')}>
            <LogOut aria-hidden className="size-4" />
            Sign out
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

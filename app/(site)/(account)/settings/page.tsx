import type {Metadata} from 'next';
import {cookies} from 'next/headers';
import {redirect} from 'next/navigation';
import {optionalViewer} from '#lib/auth/session';
import {fontSizeCookie, fontSizeFrom} from '../../../_components/preferences';
import {themeCookie, themeFrom} from '../../../_components/theme';
import {AccountFrame} from '../account-frame';
import {AppearanceForm} from './appearance-form';
import {Section} from './section';

export const metadata: Metadata = {title: 'Settings'};

export default async function SettingsPage() {
  const [viewer, jar] = await Promise.all([optionalViewer(), cookies()]);
  if (viewer === undefined) redirect('/sign-in?callbackUrl=/settings');
  return (
    <AccountFrame title="Settings">
      <Section title="Account">
        <dl className="grid grid-cols-[max-content_1fr] gap-x-4 gap-y-1">
          <dt className="text-ink-soft">Name</dt>
          <dd className="break-words">{viewer.name}</dd>
          <dt className="text-ink-soft">E-mail</dt>
          <dd className="break-all">{viewer.email}</dd>
        </dl>
      </Section>
      <Section title="Appearance" note="Kept in this browser">
        <AppearanceForm
          theme={themeFrom(jar.get(themeCookie)?.value)}
          fontSize={fontSizeFrom(jar.get(fontSizeCookie)?.value)}
        />
      </Section>
    </AccountFrame>
  );
}

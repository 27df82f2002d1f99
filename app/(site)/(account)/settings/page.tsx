import type {Metadata} from 'next';
import {cookies} from 'next/headers';
import {redirect} from 'next/navigation';
import {isAllowed} from '#lib/access/rights';
import {hasPassword} from '#lib/auth/own-account';
import {readSessions} from '#lib/auth/own-sessions';
import {readPreferences} from '#lib/practice/preferences';
import {PageLink} from '../../../_components/page-link';
import {themeCookie, themeFrom} from '../../../_components/theme';
import {asking} from '../../../_server/asking';
import {AccountFrame} from '../account-frame';
import {AppearanceForm} from './appearance-form';
import {CatalogueForm, DatesForm} from './choices-form';
import {ExportButton, RemovalForm} from './data-forms';
import {EmailForm} from './email-form';
import {NameForm} from './name-form';
import {PasswordForm} from './password-form';
import {ProfileForm} from './profile-form';
import {Section} from './section';
import {SessionList} from './session-list';

export const metadata: Metadata = {title: 'Settings'};

/** Each in its own name. */
const dateLanguages = [
  'en-GB',
  'en-US',
  'de',
  'es',
  'fr',
  'hi',
  'it',
  'ja',
  'ko',
  'nl',
  'pl',
  'pt-BR',
  'sv',
  'tr',
  'uk',
  'zh-Hans',
].map((tag) => [tag, new Intl.DisplayNames(tag, {type: 'language'}).of(tag) ?? tag] as const);

export default async function SettingsPage() {
  const [{platform, viewer}, jar] = await Promise.all([asking(), cookies()]);
  if (viewer === undefined) redirect('/sign-in?callbackUrl=/settings');
  const [preferences, withPassword, sessions] = await Promise.all([
    readPreferences(platform, viewer),
    hasPassword(platform, viewer),
    readSessions(platform, viewer),
  ]);
  const {hideDifficulty, hideTopics, timeZone, dateLanguage, profileKey, fontSize} = preferences;
  return (
    <AccountFrame title="Settings">
      <Section title="Account" note={`Signed in as ${viewer.email}`}>
        <NameForm name={viewer.name} />
      </Section>
      <Section title="E-mail">
        <EmailForm email={viewer.email} hasPassword={withPassword} />
      </Section>
      <Section title="Password">
        {withPassword ? (
          <PasswordForm />
        ) : (
          <p className="text-ink-soft">This account signs in through another site and has no password.</p>
        )}
      </Section>
      {isAllowed(viewer, 'reset-link.create', 'other') ? (
        <Section title="Administration">
          <PageLink href="/admin/people" className="rounded text-accent underline underline-offset-2">
            People, sign-up, audit log
          </PageLink>
        </Section>
      ) : null}
      <Section title="Public profile">
        <ProfileForm first={profileKey} />
      </Section>
      <Section title="Exercises">
        <CatalogueForm first={{hideDifficulty, hideTopics}} />
      </Section>
      <Section title="Dates">
        <DatesForm
          first={{timeZone, dateLanguage}}
          zones={Intl.supportedValuesOf('timeZone')}
          languages={dateLanguages}
        />
      </Section>
      <Section title="Appearance" note="The theme is kept in this browser">
        <AppearanceForm theme={themeFrom(jar.get(themeCookie)?.value)} fontSize={fontSize} />
      </Section>
      <Section title="Sessions">
        <SessionList sessions={sessions.ok ? sessions.value : []} />
      </Section>
      <Section title="Your data">
        <ExportButton />
      </Section>
      <Section title="Leave">
        <RemovalForm hasPassword={withPassword} />
      </Section>
    </AccountFrame>
  );
}

import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource-variable/source-sans-3/wght-italic.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import './globals.css';
import './prose.css';
import type {Metadata, Viewport} from 'next';
import {cookies} from 'next/headers';
import type {ReactNode} from 'react';
import {OfflineNotice} from './_components/offline-notice';
import {themeCookie, themeFrom} from './_components/theme';

/** Every page depends on who asks, and carries a nonce of its own: none can be made when building. */
export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  title: {default: 'Whetstone', template: '%s · Whetstone'},
  description: 'Interview practice with verdicts that are fair, explained and reproducible.',
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    {media: '(prefers-color-scheme: light)', color: '#fffefc'},
    {media: '(prefers-color-scheme: dark)', color: '#1f1d1a'},
  ],
};

export default async function RootLayout({children}: {children: ReactNode}) {
  const theme = themeFrom((await cookies()).get(themeCookie)?.value);
  return (
    <html lang="en" data-theme={theme === 'system' ? undefined : theme}>
      <body>
        <a
          href="#main"
          className="sr-only z-50 rounded bg-accent px-4 py-2 text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
        >
          Skip to the content
        </a>
        {children}
        <OfflineNotice />
      </body>
    </html>
  );
}

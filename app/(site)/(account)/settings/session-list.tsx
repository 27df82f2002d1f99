'use client';

import {useRouter} from 'next/navigation';
import {useState} from 'react';
import {sendAccount} from '#lib/auth/browser';
import type {SessionView} from '#lib/auth/session-view';
import {Button} from '../../../_components/button';
import {FormMessage} from '../../../_components/form-message';
import {LocalTime} from '../../../_components/local-time';

/** Where the account is signed in; the others can be ended. */
export function SessionList({sessions}: {sessions: readonly SessionView[]}) {
  const router = useRouter();
  const [message, setMessage] = useState<string>();
  const end = async () => {
    const sent = await sendAccount('DELETE', '/api/account/sessions', {});
    setMessage(sent.ok ? undefined : sent.error.message);
    if (sent.ok) router.refresh();
  };
  return (
    <>
      <ul className="mb-3 border-t border-line">
        {sessions.map(({id, since, userAgent, isThis}) => (
          <li key={id} className="border-b border-line py-2">
            <span className="font-medium">{browserOf(userAgent)}</span>
            {isThis ? <span className="text-accent"> (this one)</span> : null}
            <span className="block text-sm text-ink-soft">
              Signed in <LocalTime iso={since} />
            </span>
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? <Button onClick={() => void end()}>End all others</Button> : null}
      <FormMessage message={message} />
    </>
  );
}

const browsers = ['Edg', 'OPR', 'Firefox', 'Chrome', 'Safari'];
const systems = ['Windows', 'Android', 'iPhone', 'iPad', 'Mac OS', 'Linux'];
const titles: Record<string, string> = {Edg: 'Edge', OPR: 'Opera', 'Mac OS': 'macOS'};

/** In two words. Browsers name each other as well; the more particular one is looked for first. */
function browserOf(userAgent: string | undefined): string {
  if (userAgent === undefined) return 'A browser';
  const first = (words: readonly string[]) => words.find((word) => userAgent.includes(word));
  const [browser, system] = [first(browsers), first(systems)];
  const name = browser === undefined ? 'Another client' : (titles[browser] ?? browser);
  return system === undefined ? name : `${name} on ${titles[system] ?? system}`;
}

'use client';

/** Choices that are kept with the account and take effect at once. */
import {useRouter} from 'next/navigation';
import {type ReactNode, useId, useState} from 'react';
import {sendAccount} from '#lib/auth/browser';
import type {PreferencesView} from '#lib/practice/preferences-view';
import {FormMessage} from '../../../_components/form-message';

type Change = Partial<PreferencesView>;

function useChoices<C extends Change>(first: C) {
  const router = useRouter();
  const [chosen, setChosen] = useState(first);
  const [message, setMessage] = useState<string>();
  const [saved, setSaved] = useState(false);
  const choose = async (change: Partial<C>) => {
    const before = chosen;
    setChosen({...chosen, ...change});
    setSaved(false);
    const sent = await sendAccount('PATCH', '/api/preferences', change);
    setMessage(sent.ok ? undefined : sent.error.message);
    setSaved(sent.ok);
    if (!sent.ok) setChosen(before);
    else router.refresh();
  };
  return {chosen, message, saved, choose: (change: Partial<C>) => void choose(change)};
}

function Said({message, saved}: {message: string | undefined; saved: boolean}) {
  return (
    <>
      <FormMessage message={message} />
      <FormMessage good message={saved ? 'Saved.' : undefined} />
    </>
  );
}

type CatalogueChoices = Pick<PreferencesView, 'hideDifficulty' | 'hideTopics'>;

/** What the catalogue and the exercises do not tell. */
export function CatalogueForm({first}: {first: CatalogueChoices}) {
  const {chosen, choose, ...said} = useChoices(first);
  return (
    <div className="space-y-2">
      <Check
        checked={chosen.hideDifficulty}
        onCheck={(hideDifficulty) => choose({hideDifficulty})}
        label="Hide how hard exercises are"
      />
      <Check
        checked={chosen.hideTopics}
        onCheck={(hideTopics) => choose({hideTopics})}
        label="Hide what exercises are about"
      />
      <p className="text-sm text-ink-soft">Interviews do not tell either.</p>
      <Said {...said} />
    </div>
  );
}

type DateChoices = Pick<PreferencesView, 'timeZone' | 'dateLanguage'>;
type DatesProps = {
  first: DateChoices;
  zones: readonly string[];
  languages: ReadonlyArray<readonly [string, string]>;
};

/** The zone whose days and hours are shown, and the language that dates are written in. */
export function DatesForm({first, zones, languages}: DatesProps) {
  const {chosen, choose, ...said} = useChoices(first);
  return (
    <div className="space-y-4">
      <Choice
        label="Time zone"
        value={chosen.timeZone ?? ''}
        onChoose={(zone) => choose({timeZone: zone === '' ? null : zone})}
      >
        <option value="">As this browser has it</option>
        {zones.map((zone) => (
          <option key={zone}>{zone}</option>
        ))}
      </Choice>
      <Choice
        label="Language of dates"
        value={chosen.dateLanguage ?? ''}
        onChoose={(language) => choose({dateLanguage: language === '' ? null : language})}
      >
        <option value="">As this browser has it</option>
        {languages.map(([tag, title]) => (
          <option key={tag} value={tag}>
            {title}
          </option>
        ))}
      </Choice>
      <Said {...said} />
    </div>
  );
}

type CheckProps = {checked: boolean; onCheck: (checked: boolean) => void; label: string};

function Check({checked, onCheck, label}: CheckProps) {
  return (
    <label className="flex cursor-pointer items-center gap-2">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onCheck(event.target.checked)}
        className="size-4 accent-accent"
      />
      {label}
    </label>
  );
}

type ChoiceProps = {label: string; value: string; onChoose: (value: string) => void; children: ReactNode};

function Choice({label, value, onChoose, children}: ChoiceProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="block font-medium">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => onChoose(event.target.value)}
        className="mt-1 h-10 w-full rounded border border-line-strong bg-panel px-3"
      >
        {children}
      </select>
    </div>
  );
}

'use client';

import {useId} from 'react';
import {languageLabels} from '#lib/languages/browser';
import type {OwnText} from '#lib/submissions/own-texts';
import {verdictTitles} from '#lib/verdict/verdict';
import {useLocalTime} from '../../../../../_components/local-time';

type Props = {
  readonly side: 'left' | 'right';
  readonly label: string;
  readonly texts: readonly OwnText[];
  readonly name: string;
};

/** One of one's own texts, with its time in the viewer's own zone. */
export function TextSelect({side, label, texts, name}: Props) {
  const id = useId();
  const timeOf = useLocalTime();
  return (
    <div className="min-w-0 basis-72">
      <label htmlFor={id} className="block text-sm font-medium">
        {label}
      </label>
      <select
        id={id}
        name={side}
        defaultValue={name}
        className="mt-1 block h-10 w-full rounded border border-line-strong bg-panel px-2"
      >
        {texts.map((text) => (
          <option key={text.name} value={text.name}>
            {titleOf(text)}, {languageLabels[text.language].title}, {timeOf(text.at)}
          </option>
        ))}
      </select>
    </div>
  );
}

function titleOf({kind, verdict}: OwnText): string {
  if (kind === 'draft') return 'Your code now';
  if (kind === 'earlier') return 'Earlier version';
  return verdict === undefined ? 'Submitted' : verdictTitles[verdict];
}

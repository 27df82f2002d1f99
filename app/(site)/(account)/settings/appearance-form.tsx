'use client';

import {useId, useState} from 'react';
import {sendAccount} from '#lib/auth/browser';
import {FormMessage} from '../../../_components/form-message';
import {fontSizes} from '../../../_components/preferences';
import {pinTheme, type Theme, themes, themeTitles} from '../../../_components/theme';

/** Theme and the editor's text size; both take effect at once. */
export function AppearanceForm({theme: firstTheme, fontSize: firstSize}: {theme: Theme; fontSize: number}) {
  const [theme, setTheme] = useState(firstTheme);
  const [fontSize, setFontSize] = useState(firstSize);
  const [message, setMessage] = useState<string>();
  const sizeId = useId();
  const chooseSize = async (size: number) => {
    const before = fontSize;
    setFontSize(size);
    const sent = await sendAccount('PATCH', '/api/preferences', {fontSize: size});
    setMessage(sent.ok ? undefined : sent.error.message);
    if (!sent.ok) setFontSize(before);
  };
  return (
    <div className="space-y-5">
      <fieldset>
        <legend className="font-medium">Theme</legend>
        <div className="mt-1 flex flex-wrap gap-x-5 gap-y-1">
          {themes.map((value) => (
            <label key={value} className="inline-flex cursor-pointer items-center gap-2">
              <input
                type="radio"
                name="theme"
                value={value}
                checked={theme === value}
                onChange={() => {
                  pinTheme(value);
                  setTheme(value);
                }}
                className="size-4 accent-accent"
              />
              {themeTitles[value]}
            </label>
          ))}
        </div>
      </fieldset>
      <div>
        <label htmlFor={sizeId} className="block font-medium">
          Text size in the editor
        </label>
        <select
          id={sizeId}
          value={fontSize}
          onChange={(event) => {
            void chooseSize(Number(event.target.value));
          }}
          className="mt-1 h-10 rounded border border-line-strong bg-panel px-3"
        >
          {fontSizes.map((size) => (
            <option key={size} value={size}>
              {size} px
            </option>
          ))}
        </select>
        <FormMessage message={message} />
        <pre
          aria-hidden
          className="mt-3 overflow-x-auto rounded border border-line bg-panel px-3 py-2 leading-[1.55]"
          style={{fontSize}}
        >
          {'const zero = 0O17 !== "l1I|";'}
        </pre>
      </div>
    </div>
  );
}

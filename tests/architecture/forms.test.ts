/** A form that the browser sends by itself, before the script of its page is there, loses what was typed. */
import {expect, test} from 'vitest';
import {sourceFiles} from '../support/source-files';

/** Appears when a button is pressed, and so not before the script. */
const opened = ['app/(authoring)/instructor/drafts/[id]/file-list.tsx'];

test('every form that a script sends keeps its button from being pressed until the script is there', () => {
  const forms = sourceFiles(/^app\/.*[.]tsx$/).filter(
    ({text}) => text.includes('<form') && !text.includes('method="get"'),
  );
  expect(forms.length).toBeGreaterThan(15);
  const early = forms.filter(({text}) => !/disabled=\{[^}]*(\.disabled|!hydrated)/.test(text));
  expect(early.map(({path}) => path)).toEqual(opened);
});

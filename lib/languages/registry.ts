/** Every language with what it takes to offer and to run it. A new language is a folder, its label in browser.ts and a line here. */

import {answerSheet} from '#lib/languages/answer-sheet/language';
import type {LanguageName} from '#lib/languages/browser';
import {design} from '#lib/languages/design/language';
import {javascript} from '#lib/languages/javascript/language';
import type {Language} from '#lib/languages/language';
import {sql} from '#lib/languages/sql/language';
import {typescript} from '#lib/languages/typescript/language';

export const languages = {
  javascript,
  typescript,
  sql,
  design,
  'answer-sheet': answerSheet,
} as const satisfies Readonly<Record<LanguageName, Language>>;

/** Formats code as Prettier does. Loaded when it is asked for. */
import * as babel from 'prettier/plugins/babel';
import estree from 'prettier/plugins/estree';
import {format} from 'prettier/standalone';
import type {LanguageName} from '#lib/languages/browser';
import {languageLabels} from '#lib/languages/browser';

export type Formatted =
  | {readonly ok: true; readonly source: string}
  | {readonly ok: false; readonly message: string};

const parsers: Readonly<Record<string, string>> = {typescript: 'babel-ts', javascript: 'babel'};

export async function formatCode(
  source: string,
  language: LanguageName,
  tabSize: number,
): Promise<Formatted> {
  const parser = parsers[languageLabels[language].editor];
  if (parser === undefined) return {ok: false, message: 'This language cannot be formatted.'};
  try {
    const formatted = await format(source, {
      parser,
      plugins: [babel, estree],
      tabWidth: tabSize,
      singleQuote: true,
    });
    return {ok: true, source: formatted};
  } catch (error) {
    const line = /\((\d+):\d+\)/.exec(error instanceof Error ? error.message : '')?.[1];
    const where = line === undefined ? '' : ` in line ${line}`;
    return {ok: false, message: `The code cannot be formatted: it does not parse${where}.`};
  }
}

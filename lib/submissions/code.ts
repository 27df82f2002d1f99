/** What people send as code, checked the same way whether it is run, submitted or kept as a draft. */
import {z} from 'zod';
import {sourceBytesMax} from '#lib/base/limits';
import {err, ok, type Refusal, type Result} from '#lib/base/result';
import {type LanguageName, languageLabels, languageNames} from '#lib/languages/browser';

export const languageSchema = z.enum(languageNames, {
  error: `language is one of ${languageNames.join(', ')}`,
});

export type Code = {readonly language: LanguageName; readonly source: string};

export function checkCode({language, source}: Code): Result<Code> {
  const bytes = Buffer.byteLength(source);
  if (bytes > sourceBytesMax) {
    return err({
      kind: 'too-large',
      message: `The code is ${Math.ceil(bytes / 1024)} KB long; at most ${sourceBytesMax / 1024} KB are taken.`,
    });
  }
  // PostgreSQL text cannot hold it, and no source needs it.
  if (source.includes('\0')) {
    return err({kind: 'invalid', field: 'source', message: 'The code holds a zero character; remove it.'});
  }
  if (!(languageNames as readonly string[]).includes(language)) return err(unknownLanguage(language));
  return ok({language, source});
}

/** An exercise is offered in the languages that it has a solution in, which need not be all. */
export function checkOffered(languages: readonly LanguageName[], language: LanguageName): Result<void> {
  if (languages.includes(language)) return ok(undefined);
  const offered = languages.map((name) => languageLabels[name].title).join(', ');
  return err({
    kind: 'invalid',
    field: 'language',
    message: `This exercise is not offered in ${languageLabels[language].title}; use one of ${offered}.`,
  });
}

function unknownLanguage(language: string): Refusal {
  return {
    kind: 'invalid',
    field: 'language',
    message: `"${language}" is no language here; use one of ${languageNames.join(', ')}.`,
  };
}

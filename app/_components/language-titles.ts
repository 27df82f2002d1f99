/** Languages as their makers write them. */
import type {LanguageName} from '#lib/exercises/exercise';

export const languageTitles: Record<LanguageName, string> = {
  javascript: 'JavaScript',
  typescript: 'TypeScript',
};

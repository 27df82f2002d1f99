/** SQL, in the dialect of SQLite: its runtime reads it as it stands, and the engine counts its own steps. */
import type {Language} from '#lib/languages/language';
import {sqlLabel} from '#lib/languages/sql/label';

export const sql = {
  ...sqlLabel,
  editorTypes: '',
  meter: 'sqlite',
  runtime: 'sqlite',
} as const satisfies Language;

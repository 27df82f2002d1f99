/** SQL, in the dialect of SQLite: its runtime reads it as it stands, and the engine counts its own steps. */
import type {Language} from '#lib/languages/language';
import {sqlFaults} from '#lib/languages/sql/faults';
import {sqlLabel} from '#lib/languages/sql/label';

export const sql = {
  ...sqlLabel,
  editorTypes: '',
  meter: 'sqlite',
  runtime: 'sqlite',
  faults: sqlFaults,
} as const satisfies Language;

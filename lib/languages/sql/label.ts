/** How SQL is called and how its files look. Safe in the browser. */
import type {Label} from '#lib/languages/label';

export const sqlLabel = {
  title: 'SQL',
  endings: ['.sql'],
  editor: 'sql',
  comment: '--',
} as const satisfies Label;

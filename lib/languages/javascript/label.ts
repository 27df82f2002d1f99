/** How JavaScript is called and how its files look. Safe in the browser. */
import type {Label} from '#lib/languages/label';

export const javascriptLabel = {
  title: 'JavaScript',
  endings: ['.js', '.mjs'],
  editor: 'javascript',
  comment: '//',
} as const satisfies Label;

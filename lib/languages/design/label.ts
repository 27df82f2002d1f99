/** How a design is called and how its files look: a document, not code. Safe in the browser. */
import type {Label} from '#lib/languages/label';

export const designLabel = {
  title: 'Design',
  endings: ['.design'],
  editor: 'json',
  comment: '//',
} as const satisfies Label;

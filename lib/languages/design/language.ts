/** Designs of systems: JSON that is drawn and simulated; its runtime reads it as it stands, and operations are events. */
import {designFaults} from '#lib/languages/design/faults';
import {designLabel} from '#lib/languages/design/label';
import type {Language} from '#lib/languages/language';

export const design = {
  ...designLabel,
  editorTypes: '',
  meter: 'events',
  runtime: 'design',
  faults: designFaults,
} as const satisfies Language;

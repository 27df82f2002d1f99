import type {Act} from '#lib/access/acts';

/** Acts of the audit log that no address of its own records: by the same address as disabling, by whoever got a link, by commands. */
export const actsElsewhere: readonly Act[] = [
  'account.enabled',
  'invitation.used',
  'site.restored',
  'rejudge.run',
];

/** Acts of the audit log in words: a new act does not compile without its own. */
import type {ReactNode} from 'react';
import type {Act} from '#lib/access/acts';
import {roleNoun} from '#lib/access/role';
import type {AuditPerson, AuditView} from '#lib/administration/audit-view';
import {count} from '#lib/base/count';
import {LocalTime} from '../../../_components/local-time';

/** As the filter names it. */
export const actTitles: Record<Act, string> = {
  'role.changed': 'Role changed',
  'reset-link.made': 'Password link made',
  'account.disabled': 'Account disabled',
  'account.enabled': 'Account enabled',
  'account.deleted': 'Account deleted',
  'invitation.made': 'Invitation made',
  'invitation.withdrawn': 'Invitation withdrawn',
  'invitation.used': 'Invitation used',
  'sign-up.changed': 'Sign-up changed',
  'site.restored': 'Backup restored',
  'exercise.published': 'Exercise published',
  'draft.shared': 'Draft shared',
  'draft.unshared': 'Draft no longer shared',
  'draft.deleted': 'Draft deleted',
  'counterexample.decided': 'Counterexample decided',
  'rejudge.previewed': 'Rejudge previewed',
  'rejudge.applied': 'Rejudge applied',
  'rejudge.cancelled': 'Rejudge cancelled',
  'rejudge.run': 'Rejudged by command',
};

const sentences: Record<Act, (line: AuditView) => ReactNode> = {
  'role.changed': ({account, details: {from, to}}) => (
    <>
      made <Person person={account} /> {to}, before {from}
    </>
  ),
  'reset-link.made': ({account}) => (
    <>
      made a link for a new password of <Person person={account} />
    </>
  ),
  'account.disabled': ({account}) => (
    <>
      disabled the account of <Person person={account} />
    </>
  ),
  'account.enabled': ({account}) => (
    <>
      enabled the account of <Person person={account} /> again
    </>
  ),
  'account.deleted': () => 'deleted an account',
  'invitation.made': ({details: {role}}) => `made an invitation for ${roleNoun(`${role}`)}`,
  'invitation.withdrawn': ({details: {role}}) => `withdrew an invitation for ${roleNoun(`${role}`)}`,
  'invitation.used': ({details: {role}}) => `used an invitation for ${roleNoun(`${role}`)}`,
  'sign-up.changed': ({details: {from, to}}) =>
    `decided that ${modeWords[`${to}`] ?? to} may open an account, before ${modeWords[`${from}`] ?? from}`,
  'site.restored': ({details: {madeAt}}) => (
    <>
      restored the backup of <LocalTime iso={`${madeAt}`} />
    </>
  ),
  'exercise.published': ({exercise, details: {version}}) => `published ${exercise}, version ${version}`,
  'draft.shared': ({account, exercise}) => (
    <>
      shared the draft of {exercise} with <Person person={account} />
    </>
  ),
  'draft.unshared': ({account, exercise}) => (
    <>
      ended sharing the draft of {exercise} with <Person person={account} />
    </>
  ),
  'draft.deleted': ({account, exercise}) => (
    <>
      deleted the draft of {exercise} that belonged to <Person person={account} />
    </>
  ),
  'counterexample.decided': ({exercise, details: {outcome}}) => `${outcome} a counterexample to ${exercise}`,
  'rejudge.previewed': (line) => `asked for a preview of rejudging ${ofExercise(line)}`,
  'rejudge.applied': (line) => `applied the rejudging of ${ofExercise(line)}`,
  'rejudge.cancelled': (line) => `cancelled the rejudging of ${ofExercise(line)}`,
  'rejudge.run': ({exercise, details: {since}}) =>
    since === undefined ? (
      `rejudged the submissions of ${exercise}`
    ) : (
      <>
        rejudged the submissions of {exercise} since <LocalTime iso={`${since}`} />
      </>
    ),
};

const modeWords: Readonly<Record<string, string>> = {
  open: 'anyone',
  invitation: 'whoever has an invitation',
  closed: 'nobody',
};

function ofExercise({exercise, details: {submissions}}: AuditView): string {
  return `${exercise}, ${count(Number(submissions ?? 0), 'submission')}`;
}

/** What was done, to go on after who did it. */
export function ActSentence({line}: {line: AuditView}) {
  const words = (sentences as Partial<Record<string, (line: AuditView) => ReactNode>>)[line.act];
  return <>{words === undefined ? line.act : words(line)}</>;
}

export function Actor({line}: {line: AuditView}) {
  return line.actor === null ? (
    <span className="font-medium">The command line</span>
  ) : (
    <Person person={line.actor} />
  );
}

function Person({person}: {person: AuditPerson | null}) {
  if (person?.name == null) return <span className="text-ink-soft">a deleted account</span>;
  return (
    <span className="font-medium" title={person.email ?? undefined}>
      {person.name}
    </span>
  );
}

/** A verdict as colour, icon and word together; never one of them alone. */
import {
  CircleAlert,
  CircleCheck,
  CircleX,
  Clock3,
  Cpu,
  FileCode2,
  type LucideIcon,
  ScrollText,
  Wrench,
} from 'lucide-react';
import {type Verdict, verdictTitles} from '#lib/verdict/verdict';
import {classNames} from './class-names';

export const verdictIcons: Record<Verdict, LucideIcon> = {
  accepted: CircleCheck,
  'wrong-answer': CircleX,
  'time-limit': Clock3,
  'memory-limit': Cpu,
  'output-limit': ScrollText,
  'runtime-error': CircleAlert,
  'compile-error': FileCode2,
  'grader-fault': Wrench,
};

export const verdictColours: Record<Verdict, string> = {
  accepted: 'text-accepted',
  'wrong-answer': 'text-wrong',
  'time-limit': 'text-time',
  'memory-limit': 'text-memory',
  'output-limit': 'text-memory',
  'runtime-error': 'text-runtime',
  'compile-error': 'text-runtime',
  'grader-fault': 'text-ours',
};

export function VerdictIcon({verdict, className}: {verdict: Verdict; className?: string}) {
  const Icon = verdictIcons[verdict];
  return <Icon aria-hidden className={classNames('size-4 shrink-0', verdictColours[verdict], className)} />;
}

export function VerdictMark({verdict, className}: {verdict: Verdict; className?: string}) {
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1.5 align-middle font-medium',
        verdictColours[verdict],
        className,
      )}
    >
      <VerdictIcon verdict={verdict} />
      {verdictTitles[verdict]}
    </span>
  );
}

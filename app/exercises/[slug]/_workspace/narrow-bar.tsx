import {BookOpen, Code, ListChecks, Play, Send} from 'lucide-react';
import {BusyIcon} from '../../../_components/busy-icon';
import {classNames} from '../../../_components/class-names';

export type NarrowView = 'problem' | 'code' | 'results';

type Props = {
  readonly view: NarrowView;
  readonly onView: (view: NarrowView) => void;
  readonly running: boolean;
  readonly submitting: boolean;
  readonly onRun: () => void;
  readonly onSubmit: () => void;
};

const views = [
  {name: 'problem', title: 'Problem', Icon: BookOpen},
  {name: 'code', title: 'Code', Icon: Code},
  {name: 'results', title: 'Results', Icon: ListChecks},
] as const;

const itemClass =
  'flex flex-1 flex-col items-center justify-center gap-0.5 text-xs font-medium -outline-offset-2 disabled:opacity-55';

/** On a small screen: which part one reads, and the two things to do. */
export function NarrowBar({view, onView, running, submitting, onRun, onSubmit}: Props) {
  return (
    <nav
      aria-label="Workspace"
      className="fixed inset-x-0 bottom-0 z-30 flex h-16 border-t border-line bg-panel pb-[env(safe-area-inset-bottom)] panes:hidden short:static"
    >
      {views.map(({name, title, Icon}) => (
        <button
          key={name}
          type="button"
          aria-pressed={view === name}
          onClick={() => onView(name)}
          className={classNames(itemClass, view === name ? 'text-accent' : 'text-ink-soft')}
        >
          <Icon aria-hidden className="size-5" />
          {title}
        </button>
      ))}
      <span aria-hidden className="my-3 w-px bg-line" />
      <button type="button" onClick={onRun} disabled={running} className={`${itemClass} text-ink`}>
        <BusyIcon busy={running} Icon={Play} className="size-5" />
        Run
      </button>
      <button type="button" onClick={onSubmit} disabled={submitting} className={`${itemClass} text-ink`}>
        <BusyIcon busy={submitting} Icon={Send} className="size-5" />
        Submit
      </button>
    </nav>
  );
}

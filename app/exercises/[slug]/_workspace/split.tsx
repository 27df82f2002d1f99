import type {ReactNode} from 'react';
import {Group, Panel, Separator} from 'react-resizable-panels';
import {classNames} from '../../../_components/class-names';
import {rememberPreference} from '../../../_components/preferences';

type Props = {
  readonly direction: 'columns' | 'rows';
  /** The first pane's share, in percent. */
  readonly share: number;
  /** The cookie that keeps the share. */
  readonly cookie: string;
  readonly label: string;
  readonly first: ReactNode;
  readonly second: ReactNode;
  readonly firstClass?: string;
  readonly secondClass?: string;
};

/** Two panes with a border that moves, by pointer and by arrow keys, and stays where it was put. */
export function Split({direction, share, cookie, label, first, second, firstClass, secondClass}: Props) {
  const columns = direction === 'columns';
  return (
    <Group
      orientation={columns ? 'horizontal' : 'vertical'}
      defaultLayout={{first: share, second: 100 - share}}
      onLayoutChanged={(layout, meta) => {
        if (meta.isUserInteraction) rememberPreference(cookie, (layout.first ?? share).toFixed(1));
      }}
    >
      <Panel id="first" minSize="15" {...(firstClass ? {className: firstClass} : {})}>
        {first}
      </Panel>
      <Separator
        aria-label={label}
        className={classNames(
          'relative shrink-0 bg-line outline-none transition-colors',
          'hover:bg-accent focus-visible:bg-accent data-[separator=active]:bg-accent',
          columns ? 'w-1' : 'h-1',
        )}
      />
      <Panel id="second" minSize="15" {...(secondClass ? {className: secondClass} : {})}>
        {second}
      </Panel>
    </Group>
  );
}

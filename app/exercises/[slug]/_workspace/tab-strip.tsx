import {Tabs} from 'radix-ui';
import type {ReactNode} from 'react';

export type TabTitle<Name extends string> = {
  readonly name: Name;
  readonly title: string;
  readonly mark?: ReactNode;
};

/** The row of tabs over a pane. */
export function TabStrip<Name extends string>(props: {
  label: string;
  tabs: ReadonlyArray<TabTitle<Name>>;
  children?: ReactNode;
}) {
  return (
    <div className="flex h-10 shrink-0 items-center border-b border-line bg-panel pr-2">
      <Tabs.List aria-label={props.label} className="flex h-full min-w-0 overflow-x-auto px-1">
        {props.tabs.map((tab) => (
          <Tabs.Trigger
            key={tab.name}
            value={tab.name}
            className="-mb-px inline-flex h-full items-center gap-1.5 border-b-2 border-transparent px-3 text-sm font-medium whitespace-nowrap text-ink-soft -outline-offset-2 hover:text-ink data-[state=active]:border-accent data-[state=active]:text-ink"
          >
            {tab.mark}
            {tab.title}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      {props.children === undefined ? null : (
        <div className="ml-auto flex items-center gap-1">{props.children}</div>
      )}
    </div>
  );
}

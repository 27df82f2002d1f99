'use client';

/** Drawings of a failure. Few submissions have one, so their scripts are fetched when one is shown. */
import {type ComponentProps, type ComponentType, lazy, Suspense} from 'react';
import type {ScheduleTimeline} from './schedule-timeline';
import type {SequenceDiagram} from './sequence-diagram';

const LazyTimeline = drawing(async () => (await import('./schedule-timeline')).ScheduleTimeline);
const LazySequence = drawing(async () => (await import('./sequence-diagram')).SequenceDiagram);

export function TimelineDrawing(props: ComponentProps<typeof ScheduleTimeline>) {
  return (
    <Suspense fallback={<Space />}>
      <LazyTimeline {...props} />
    </Suspense>
  );
}

export function SequenceDrawing(props: ComponentProps<typeof SequenceDiagram>) {
  return (
    <Suspense fallback={<Space />}>
      <LazySequence {...props} />
    </Suspense>
  );
}

/** A script that does not come takes its drawing away, not the page with somebody's code. */
function drawing<Props>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => ({default: await load().catch((): ComponentType<Props> => Missing)}));
}

function Missing() {
  return <p className="text-ink-soft">The drawing could not be loaded. Reload the page to see it.</p>;
}

/** About as high as a drawing at its lowest, so that little moves when it comes. */
function Space() {
  return <div className="min-h-32" />;
}

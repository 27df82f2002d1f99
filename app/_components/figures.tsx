'use client';

/** Pictures of a failure, each with its renderer. Few submissions have one, so a script is fetched when one is shown. */
import {type ComponentType, lazy, Suspense} from 'react';
import type {Figure, FigureName, FigureOf} from '#lib/verdict/figure';

const renderers: {readonly [Name in FigureName]: Renderer<Name>} = {
  timeline: renderer(async () => (await import('./schedule-timeline')).ScheduleTimeline),
  sequence: renderer(async () => (await import('./sequence-diagram')).SequenceDiagram),
  'table-diff': renderer(async () => (await import('./table-diff')).TableDiff),
  'query-plan': renderer(async () => (await import('./query-plan')).QueryPlan),
  series: renderer(async () => (await import('./series-chart')).SeriesChart),
  topology: renderer(async () => (await import('./topology-drawing')).TopologyDrawing),
};

type Props<Name extends FigureName> = {readonly figure: FigureOf<Name>};
type Renderer<Name extends FigureName> = ComponentType<Props<Name>>;

export function FigureView({figure}: {readonly figure: Figure}) {
  // Which renderer goes with which figure is what `kind` says; types cannot follow it.
  const Drawing = renderers[figure.kind] as Renderer<FigureName>;
  return (
    <Suspense fallback={<Space />}>
      <Drawing figure={figure} />
    </Suspense>
  );
}

/** A script that does not come takes its drawing away, not the page with somebody's code. */
function renderer<Name extends FigureName>(load: () => Promise<Renderer<Name>>): Renderer<Name> {
  return lazy(async () => ({default: await load().catch((): Renderer<Name> => Missing)}));
}

function Missing() {
  return <p className="text-ink-soft">The drawing could not be loaded. Reload the page to see it.</p>;
}

/** About as high as a drawing at its lowest, so that little moves when it comes. */
function Space() {
  return <div className="min-h-32" />;
}

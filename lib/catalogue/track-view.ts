/** A track as its pages show it. */
import type {ExerciseListItem} from '#lib/exercises/view';

export type TrackSummary = {
  readonly topic: string;
  readonly title: string;
  readonly summary: string;
  readonly exercisesTotal: number;
  readonly solved: number;
};

export type TrackNeighbour = {readonly topic: string; readonly title: string};

export type TrackView = TrackSummary & {
  /** Sanitised HTML. */
  readonly guideHtml: string;
  /** In the order to solve them. */
  readonly exercises: readonly ExerciseListItem[];
  /** Of other tracks, that practise this topic as well. */
  readonly related: readonly ExerciseListItem[];
  /** The one to go on with; undefined when all are solved or there are none. */
  readonly next: ExerciseListItem | undefined;
  readonly previousTrack: TrackNeighbour | undefined;
  readonly nextTrack: TrackNeighbour | undefined;
};

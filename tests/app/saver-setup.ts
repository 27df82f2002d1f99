/** A saver of a draft over a server that answers when a test says so, within fake time. */
import {vi} from 'vitest';
import {noOrigin, type TextOrigin} from '#lib/base/text-origin';
import type {DraftView} from '#lib/data/submission-views';
import type {SaveOutcome, SaveRequest, SaveState} from '../../app/exercises/[slug]/_workspace/draft-save';
import {createDraftSaver, type DraftSaver} from '../../app/exercises/[slug]/_workspace/draft-saver';

type Call = SaveRequest & {answer: (outcome: SaveOutcome) => Promise<void>};

export const unreachable: SaveOutcome = {kind: 'unreachable', message: 'Gone.'};

export const browser = 'here';
/** Saved by this browser or by another one, after this browser's first so many changes. */
export const ours = (stamp: number): TextOrigin => ({savedBy: [browser], seen: [{browser, stamp}]});
export const theirs = (stamp: number): TextOrigin => ({...ours(stamp), savedBy: ['elsewhere']});

export function setUp(options: {unsaved?: boolean; disputed?: DraftView; since?: number} = {}) {
  const calls: Call[] = [];
  const states: SaveState['kind'][] = [];
  const taken: string[] = [];
  const saver: DraftSaver = createDraftSaver({
    source: 'start',
    revision: 3,
    ...options,
    here: () => ({browsers: [browser], stamp: saver.edits(), since: options.since}),
    onTake: ({source}) => taken.push(source),
    save: (request) =>
      new Promise((resolve) => {
        const answer = async (outcome: SaveOutcome) => {
          resolve(outcome);
          await vi.advanceTimersByTimeAsync(0);
        };
        calls.push({...request, answer});
      }),
    onState: (state) => states.push(state.kind),
  });
  return {saver, calls, states, taken};
}

export const stored = (source: string, revision: number, origin: TextOrigin = noOrigin): DraftView => ({
  source,
  revision,
  language: 'javascript',
  savedAt: '2026-01-01T00:00:00.000Z',
  origin,
});

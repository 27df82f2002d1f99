/** The platform as the server runs it: the real grader, and a clean end when the process is asked to stop. */
import {createGrader} from '#lib/grader/index';
import {graderVersion} from '#lib/grader/limits';
import type {Platform} from '#lib/platform/platform';
import {startPlatform, stopOnSignals} from '#lib/platform/start';

export function startHere(): Promise<Platform> {
  stopOnSignals();
  return startPlatform({createGrader: (concurrency) => createGrader({concurrency}), graderVersion});
}

/** The platform as the server runs it: the real grader with its host in a process of its own, and a clean end when the process is asked to stop. */
import {graderVersion} from '#lib/grader/limits';
import {superviseGrader} from '#lib/grader/service/supervisor';
import type {Platform} from '#lib/platform/platform';
import {startPlatform, stopOnSignals} from '#lib/platform/start';

/** `drain`: of a process that serves HTTP. */
export function startHere(drain?: (msMax: number) => Promise<void>): Promise<Platform> {
  stopOnSignals(drain);
  return startPlatform({
    createGrader: (concurrency, onDeath) => superviseGrader({concurrency, onDeath}),
    graderVersion,
  });
}

/** When something that was recalled is to be asked for again: FSRS, by ts-fsrs, in days. Pure. */
import {type Card, createEmptyCard, default_w, forgetting_curve, fsrs, type Grade as Rating} from 'ts-fsrs';

/** Of FSRS: again, hard, good, easy. */
export type Grade = 1 | 2 | 3 | 4;
export const grades: readonly Grade[] = [1, 2, 3, 4];

/** What FSRS knows of one exercise. */
export type Memory = {
  readonly dueAt: Date;
  /** Days after which nine of ten are recalled. */
  readonly stability: number;
  /** From 1 to 10. */
  readonly difficulty: number;
  /** Reviews after the first solution, and those of them that failed. */
  readonly reps: number;
  readonly lapses: number;
  readonly state: number;
  readonly lastReviewedAt: Date;
};

/** Without steps of minutes: an exercise is no flashcard, and the shortest pause is a day. */
const scheduler = fsrs({enable_fuzz: false, enable_short_term: false, request_retention: 0.9});
const dayMs = 86_400_000;

/** After it was solved for the first time. */
export function firstSchedule(at: Date, grade: Grade): Memory {
  return memoryOf(scheduler.next(createEmptyCard(at), at, grade as Rating).card);
}

export function nextSchedule(memory: Memory, at: Date, grade: Grade): Memory {
  return memoryOf(scheduler.next(cardOf(memory), at, grade as Rating).card);
}

/** The chance that it is recalled then. */
export function recallAt(memory: Memory, at: Date): number {
  return forgetting_curve(default_w, elapsedDays(memory, at), memory.stability);
}

export function elapsedDays({lastReviewedAt}: Memory, at: Date): number {
  return Math.max(0, at.getTime() - lastReviewedAt.getTime()) / dayMs;
}

function memoryOf(card: Card): Memory {
  return {
    dueAt: card.due,
    stability: card.stability,
    difficulty: card.difficulty,
    // FSRS counts the first time as one.
    reps: card.reps - 1,
    lapses: card.lapses,
    state: card.state,
    lastReviewedAt: card.last_review!,
  };
}

function cardOf(memory: Memory): Card {
  return {
    due: memory.dueAt,
    stability: memory.stability,
    difficulty: memory.difficulty,
    elapsed_days: 0,
    scheduled_days: 0,
    learning_steps: 0,
    reps: memory.reps + 1,
    lapses: memory.lapses,
    state: memory.state,
    last_review: memory.lastReviewedAt,
  };
}

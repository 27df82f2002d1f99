/**
 * Whether the schedule's predictions are better than nothing: log loss beside that of always predicting the average of the
 * reviews before, on learners that are made up, whose memory does not follow FSRS, and on the reviews that are stored.
 */
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {openData} from '#lib/data/open';
import {findAllPredictions} from '#lib/data/reviews';
import {openDatabase} from '#lib/database/database';
import {readEnvironment} from '#lib/env';
import {firstSchedule, type Grade, nextSchedule, recallAt} from '#lib/recall/schedule';
import {type Prediction, type Score, scoreOf} from '#lib/recall/score';
import {randomOf} from '../support/random.ts';
import {row} from './measure.ts';

const learners = 300;
const exercisesEach = 20;
const reviewsEach = 6;
/** Of an exponential memory that recalls nine of ten at its stability. */
const halfLives = Math.log(0.5) / Math.log(0.9);
const dayMs = 86_400_000;
const begin = Date.parse('2026-01-01T00:00:00Z');

export async function benchReview(): Promise<void> {
  tell('simulated, forgetting as FSRS expects', scoreOf(simulate({spread: 0, forgetful: 1})));
  tell('simulated, one twice as forgetful as another', scoreOf(simulate({spread: 0.7, forgetful: 1})));
  tell('simulated, all three times as forgetful', scoreOf(simulate({spread: 0, forgetful: 3})));
  tell('stored', scoreOf(await stored()));
}

function tell(name: string, score: Score | undefined): void {
  if (score === undefined) {
    row(name, 'no reviews');
    return;
  }
  const {reviews, logLoss, constantLogLoss} = score;
  const better = logLoss < constantLogLoss ? 'better' : 'no better';
  row(
    name,
    `${reviews} reviews: log loss ${logLoss.toFixed(3)}, constant average ${constantLogLoss.toFixed(3)}, ${better}`,
  );
}

/**
 * Memory fades exponentially, with a half-life of an exercise and a learner that grows with every recall: neither the curve
 * nor the numbers of FSRS. Reviews come some days late, as people come. `spread`: of half-lives, in natural logarithms. At first nine of ten are recalled when FSRS expects it,
 * or `forgetful` times as soon.
 */
function simulate({spread, forgetful}: {readonly spread: number; readonly forgetful: number}): Prediction[] {
  const draw = randomOf(7);
  const random = () => draw(2 ** 30) / 2 ** 30;
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const predictions: Array<Prediction & {at: number}> = [];
  for (let learner = 0; learner < learners; learner += 1) {
    const skill = Math.exp(spread * normal());
    for (let exercise = 0; exercise < exercisesEach; exercise += 1) {
      let at = begin + random() * 60 * dayMs;
      let memory = firstSchedule(new Date(at), random() < 0.5 ? 3 : 4);
      let halfLifeDays = (halfLives * memory.stability * skill * Math.exp(spread * normal())) / forgetful;
      for (let review = 0; review < reviewsEach; review += 1) {
        const lateDays = -3 * Math.log(1 - random());
        const next = memory.dueAt.getTime() + lateDays * dayMs;
        const recalled = random() < 0.5 ** ((next - at) / dayMs / halfLifeDays);
        predictions.push({predicted: recallAt(memory, new Date(next)), recalled, at: next});
        const grade: Grade = recalled ? (random() < 0.8 ? 3 : 4) : 1;
        memory = nextSchedule(memory, new Date(next), grade);
        halfLifeDays *= recalled ? 2.2 : 0.6;
        at = next;
      }
    }
  }
  return predictions.sort((a, b) => a.at - b.at);
}

/** Of everyone, in the order of their reviews. An embedded database is opened only where there is one, and no server has it. */
async function stored(): Promise<Prediction[]> {
  const environment = readEnvironment();
  if (environment.databaseUrl === undefined && !existsSync(join(environment.dataFolder, 'database')))
    return [];
  const database = await openDatabase(environment);
  const data = openData(database);
  try {
    return await findAllPredictions(data);
  } finally {
    await data.$disconnect();
    await database.close();
  }
}

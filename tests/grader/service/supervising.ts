/** A program: supervises a host, gives it an endless regular expression, and says so once a worker runs it. */
import {setTimeout as sleep} from 'node:timers/promises';
import {superviseGrader} from '#lib/grader/service/supervisor';
import {sumExercise} from '../exercises.ts';

const grader = superviseGrader({concurrency: 1, spares: 0});
await grader.ready;
const source = 'function sum() { return /^(a+)+$/.test("a".repeat(60) + "b"); }';
void grader.grade({exercise: sumExercise(), language: 'javascript', source, seed: 1});
while (!grader.status().workers.some(({state}) => state === 'busy')) await sleep(20);
console.log('busy');

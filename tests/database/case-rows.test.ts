/** A database of the time when results of cases were rows of their own is taken along: they are in their submissions. */
import {describe, expect, test} from 'vitest';
import {readCases} from '#lib/data/case-column';
import {takeSubmission} from '#lib/data/grading';
import {openData} from '#lib/data/open';
import {openDatabase} from '#lib/database/database';
import {applyMigrations} from '#lib/database/migrations';
import {readEnvironment} from '#lib/env';
import {homes} from './homes.ts';
import {olderProject} from './older-project.ts';

const first = '20261130042000_steps_of_a_submission';
const id = (digit: number) => `00000000-0000-7000-8000-00000000000${digit}`;

describe.each(homes)('$name', ({skip, empty}) => {
  test.skipIf(skip)(
    'results of cases move into their submissions, and what waits is still graded',
    async () => {
      const database = await openDatabase(readEnvironment(await empty()));
      await applyMigrations(database, await olderProject(first));
      await database.query(`INSERT INTO "User" (id, email, name) VALUES ($1, 'a@example.org', 'Ada')`, [
        id(1),
      ]);
      await database.query(
        `INSERT INTO "Exercise" (slug, source, state) VALUES ('double', 'folder', 'published')`,
      );
      await database.query(
        `INSERT INTO "ExerciseVersion" (id, slug, version, "contentHash", "graderVersion", title, difficulty, package)
       VALUES ($1, 'double', 1, 'hash', 1, 'Double', 'easy', '{"cases": [{"id": "one"}, {"id": "two"}]}')`,
        [id(2)],
      );
      const submit = (digit: number, state: string, verdict: string | null) =>
        database.query(
          `INSERT INTO "Submission" (id, "userId", "exerciseVersionId", "exerciseSlug", language, source, "sourceHash", seed, "casesTotal", state, verdict)
         VALUES ($1, $2, $3, 'double', 'javascript', '', '', 1, 2, $4::"SubmissionState", $5)`,
          [id(digit), id(1), id(2), state, verdict],
        );
      await submit(3, 'done', 'wrong-answer');
      await submit(4, 'queued', null);
      await database.query(
        `INSERT INTO "CaseResult" ("submissionId", "caseId", "group", verdict, operations, "cpuMs", ordinal)
       VALUES ($1, 'two', 'all', 'wrong-answer', 7000000000, 0.25, 1), ($1, 'one', 'samples', 'accepted', 5, 0.5, 0)`,
        [id(3)],
      );

      expect((await applyMigrations(database, process.cwd()))[0]).toBe(first);
      const data = openData(database);
      const {cases} = await data.submission.findUniqueOrThrow({where: {id: id(3)}});
      expect(readCases(cases)).toEqual([
        {id: 'one', group: 'samples', verdict: 'accepted', operations: 5, cpuMs: 0.5},
        {id: 'two', group: 'all', verdict: 'wrong-answer', operations: 7_000_000_000, cpuMs: 0.25},
      ]);
      expect(await data.exerciseVersion.findMany()).toMatchObject([{casesCount: 2}]);
      expect(await takeSubmission(data)).toMatchObject({id: id(4), attempt: 1});
      expect(await takeSubmission(data)).toBeUndefined();
      await data.$disconnect();
      await database.close();
    },
  );
});

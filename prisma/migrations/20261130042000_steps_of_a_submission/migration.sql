-- AlterTable
ALTER TABLE "Submission" ADD COLUMN     "cases" JSONB,
ADD COLUMN     "heldUntil" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "ExerciseVersion" ADD COLUMN     "casesCount" INTEGER NOT NULL DEFAULT 0;

-- Results of cases move into their submission, one list of [id, group, verdict, operations, cpuMs] each.
UPDATE "Submission" s SET "cases" = found.list
FROM (
  SELECT "submissionId", jsonb_agg(jsonb_build_array("caseId", "group", "verdict", "operations", "cpuMs") ORDER BY "ordinal") AS list
  FROM "CaseResult" GROUP BY "submissionId"
) AS found
WHERE found."submissionId" = s."id";

UPDATE "ExerciseVersion" SET "casesCount" = jsonb_array_length("package"->'cases')
WHERE jsonb_typeof("package"->'cases') = 'array';

-- DropForeignKey
ALTER TABLE "CaseResult" DROP CONSTRAINT "CaseResult_submissionId_fkey";

-- DropTable
DROP TABLE "CaseResult";

-- DropIndex
DROP INDEX "Submission_state_createdAt_idx";

-- CreateIndex
CREATE INDEX "Submission_state_round_createdAt_idx" ON "Submission"("state", "round", "createdAt");

-- Each step of a submission is one statement: its plan is kept, and nobody waits for the next part of a transaction.

-- Lines a submission up, or says that too many wait. A statement of its own takes the account, so that the next sees what
-- whoever held it before has written: a burst is counted and lined up one by one.
CREATE FUNCTION submit_code(
  new_id uuid, owner uuid, version uuid, slug text, of_context text, in_language text, code text, hash text,
  draws integer, total integer, own_max integer, everyone_max integer
) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  everyone integer;
  own integer;
  current_round integer;
  last_round integer;
BEGIN
  PERFORM 1 FROM "User" WHERE id = owner FOR NO KEY UPDATE;
  SELECT count(*), min(s.round) INTO everyone, current_round FROM "Submission" s WHERE s.state = 'queued';
  SELECT count(*), max(s.round) INTO own, last_round FROM "Submission" s
  WHERE s.state IN ('queued', 'running') AND s."userId" = owner;
  IF own >= own_max THEN RETURN 'own ' || own; END IF;
  IF everyone >= everyone_max THEN RETURN 'everyone'; END IF;
  -- Nobody waits behind rounds that came before: a newcomer joins the one that is being graded.
  INSERT INTO "Submission" (id, "userId", "exerciseVersionId", "exerciseSlug", context, language, source, "sourceHash", seed,
    "casesTotal", round)
  VALUES (new_id, owner, version, slug, of_context, in_language, code, hash, draws, total,
    greatest(coalesce(current_round, 0), coalesce(last_round + 1, 0)));
  PERFORM pg_notify('line', '');
  RETURN 'placed';
END $$;

-- What the verdict of this submission is to its account's progress, read again from the submissions (lib/data/derive-progress.ts).
CREATE FUNCTION refresh_progress(of_submission uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  owner uuid;
  slug text;
  began timestamptz;
BEGIN
  SELECT "userId", "exerciseSlug", date_bin('15 minutes', "createdAt", '2000-01-01T00:00:00Z'::timestamptz)
  INTO owner, slug, began FROM "Submission" WHERE id = of_submission;
  IF NOT FOUND THEN RETURN; END IF;
  -- Two verdicts of one account at once: the later one reads what the earlier one wrote, so the lock is a statement before.
  PERFORM pg_advisory_xact_lock(hashtextextended(owner::text, 7305442));
  INSERT INTO "Progress" ("userId", "exerciseSlug", state, attempts, "attemptsToSolve", "firstTriedAt", "lastTriedAt",
    "firstSolvedAt", "lastVerdict")
  SELECT owner, slug,
    (CASE WHEN bool_or(verdict = 'accepted') THEN 'solved' WHEN count(*) > 0 THEN 'tried' ELSE 'new' END)::"ProgressState",
    count(*)::int, (min(n) FILTER (WHERE verdict = 'accepted'))::int,
    min("createdAt"), max("createdAt"), min("createdAt") FILTER (WHERE verdict = 'accepted'),
    (array_agg(verdict ORDER BY n DESC))[1]
  FROM (SELECT verdict, "createdAt", row_number() OVER (ORDER BY "createdAt", id) AS n FROM "Submission"
    WHERE "userId" = owner AND "exerciseSlug" = slug
      AND "Submission".state = 'done' AND context = 'practice' AND verdict <> 'grader-fault') AS own
  ON CONFLICT ("userId", "exerciseSlug") DO UPDATE SET state = excluded.state, attempts = excluded.attempts,
    "attemptsToSolve" = excluded."attemptsToSolve", "firstTriedAt" = excluded."firstTriedAt",
    "lastTriedAt" = excluded."lastTriedAt", "firstSolvedAt" = excluded."firstSolvedAt",
    "lastVerdict" = excluded."lastVerdict";
  WITH activity AS (
    SELECT verdict, count(*)::int AS count FROM "Submission"
    WHERE "userId" = owner AND "createdAt" >= began AND "createdAt" < began + interval '15 minutes'
      AND state = 'done' AND context = 'practice' AND verdict <> 'grader-fault'
    GROUP BY verdict
  ), outdated AS (
    DELETE FROM "Activity" WHERE "userId" = owner AND quarter = began
      AND verdict NOT IN (SELECT verdict FROM activity)
  )
  INSERT INTO "Activity" ("userId", quarter, verdict, count)
  SELECT owner, began, verdict, count FROM activity
  ON CONFLICT ("userId", quarter, verdict) DO UPDATE SET count = excluded.count;
END $$;

-- Stores a verdict whole where the claim is still the newest; whether it is.
CREATE FUNCTION finish_submission(
  of_submission uuid, claimed integer, graded timestamptz, grade jsonb, job uuid
) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Submission" SET state = 'done', "judgedAt" = graded, "heldUntil" = NULL,
    verdict = grade->>'verdict', score = (grade->>'score')::double precision,
    operations = (grade->>'operations')::bigint, "casesTotal" = (grade->>'casesTotal')::integer,
    cases = grade->'cases', message = grade->>'message', diagnostics = grade->'diagnostics',
    counterexample = grade->'counterexample', clue = grade->'failureCategory', complexity = grade->'complexity',
    receipt = grade->'receipt', groups = grade->'groups',
    "timesReference" = (grade->>'timesReference')::double precision,
    explanation = (CASE WHEN job IS NULL THEN 'none' ELSE 'pending' END)::"ExplanationState",
    "explanationId" = job, "explanationAttempt" = 0, "explanationStartedAt" = NULL, "toExplain" = grade->'toExplain'
  WHERE id = of_submission AND state = 'running' AND attempt = claimed;
  IF NOT FOUND THEN RETURN false; END IF;
  PERFORM refresh_progress(of_submission);
  PERFORM pg_notify('submission', of_submission::text);
  RETURN true;
END $$;

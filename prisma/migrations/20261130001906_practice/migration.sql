-- CreateEnum
CREATE TYPE "ProgressState" AS ENUM ('new', 'tried', 'solved');

-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "userAgent" TEXT;

-- CreateTable
CREATE TABLE "Progress" (
    "userId" UUID NOT NULL,
    "exerciseSlug" TEXT NOT NULL,
    "state" "ProgressState" NOT NULL DEFAULT 'new',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "attemptsToSolve" INTEGER,
    "firstTriedAt" TIMESTAMPTZ(3),
    "lastTriedAt" TIMESTAMPTZ(3),
    "firstSolvedAt" TIMESTAMPTZ(3),
    "lastVerdict" TEXT,
    "startedAt" TIMESTAMPTZ(3),
    "hintsUsed" INTEGER NOT NULL DEFAULT 0,
    "editorialSeenAt" TIMESTAMPTZ(3),
    "starredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Progress_pkey" PRIMARY KEY ("userId","exerciseSlug")
);

-- CreateTable
CREATE TABLE "Activity" (
    "userId" UUID NOT NULL,
    "quarter" TIMESTAMPTZ(3) NOT NULL,
    "verdict" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "Activity_pkey" PRIMARY KEY ("userId","quarter","verdict")
);

-- CreateTable
CREATE TABLE "Note" (
    "userId" UUID NOT NULL,
    "exerciseSlug" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Note_pkey" PRIMARY KEY ("userId","exerciseSlug")
);

-- CreateTable
CREATE TABLE "List" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "List_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ListItem" (
    "listId" UUID NOT NULL,
    "exerciseSlug" TEXT NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ListItem_pkey" PRIMARY KEY ("listId","exerciseSlug")
);

-- CreateTable
CREATE TABLE "OwnInput" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "exerciseSlug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "input" TEXT NOT NULL,
    "expected" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OwnInput_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Share" (
    "submissionId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Share_pkey" PRIMARY KEY ("submissionId")
);

-- CreateTable
CREATE TABLE "Preferences" (
    "userId" UUID NOT NULL,
    "vim" BOOLEAN NOT NULL DEFAULT false,
    "tabSize" INTEGER NOT NULL DEFAULT 2,
    "fontSize" INTEGER NOT NULL DEFAULT 14,
    "wordWrap" BOOLEAN NOT NULL DEFAULT false,
    "minimap" BOOLEAN NOT NULL DEFAULT false,
    "timeZone" TEXT,
    "dateLanguage" TEXT,
    "hideDifficulty" BOOLEAN NOT NULL DEFAULT false,
    "hideTopics" BOOLEAN NOT NULL DEFAULT false,
    "reviewMinutes" INTEGER NOT NULL DEFAULT 30,
    "reviewsPausedAt" TIMESTAMPTZ(3),
    "profileKey" TEXT,

    CONSTRAINT "Preferences_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "Review" (
    "userId" UUID NOT NULL,
    "exerciseSlug" TEXT NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "stability" DOUBLE PRECISION NOT NULL,
    "difficulty" DOUBLE PRECISION NOT NULL,
    "reps" INTEGER NOT NULL DEFAULT 0,
    "lapses" INTEGER NOT NULL DEFAULT 0,
    "state" INTEGER NOT NULL,
    "lastReviewedAt" TIMESTAMPTZ(3) NOT NULL,
    "openedAt" TIMESTAMPTZ(3),
    "hintsUsed" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Review_pkey" PRIMARY KEY ("userId","exerciseSlug")
);

-- CreateTable
CREATE TABLE "ReviewLog" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "exerciseSlug" TEXT NOT NULL,
    "reviewedAt" TIMESTAMPTZ(3) NOT NULL,
    "elapsedDays" DOUBLE PRECISION NOT NULL,
    "predicted" DOUBLE PRECISION NOT NULL,
    "recalled" BOOLEAN NOT NULL,
    "proposed" INTEGER NOT NULL,
    "grade" INTEGER NOT NULL,
    "attempts" INTEGER NOT NULL,
    "hintsUsed" INTEGER NOT NULL,
    "seconds" INTEGER,

    CONSTRAINT "ReviewLog_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "List_userId_title_key" ON "List"("userId", "title");

-- CreateIndex
CREATE UNIQUE INDEX "OwnInput_userId_exerciseSlug_name_key" ON "OwnInput"("userId", "exerciseSlug", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Share_token_key" ON "Share"("token");

-- CreateIndex
CREATE INDEX "Share_userId_idx" ON "Share"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Preferences_profileKey_key" ON "Preferences"("profileKey");

-- CreateIndex
CREATE INDEX "ReviewLog_userId_reviewedAt_idx" ON "ReviewLog"("userId", "reviewedAt");

-- AddForeignKey
ALTER TABLE "Progress" ADD CONSTRAINT "Progress_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "List" ADD CONSTRAINT "List_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ListItem" ADD CONSTRAINT "ListItem_listId_fkey" FOREIGN KEY ("listId") REFERENCES "List"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OwnInput" ADD CONSTRAINT "OwnInput_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Share" ADD CONSTRAINT "Share_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Share" ADD CONSTRAINT "Share_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Preferences" ADD CONSTRAINT "Preferences_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewLog" ADD CONSTRAINT "ReviewLog_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the submissions of before say, as lib/data/derive-progress.ts derives it.
INSERT INTO "Progress" ("userId", "exerciseSlug", state, attempts, "attemptsToSolve", "firstTriedAt", "lastTriedAt", "firstSolvedAt", "lastVerdict")
SELECT "userId", "exerciseSlug",
  (CASE WHEN bool_or(verdict = 'accepted') THEN 'solved' ELSE 'tried' END)::"ProgressState",
  count(*)::int, (min(n) FILTER (WHERE verdict = 'accepted'))::int,
  min("createdAt"), max("createdAt"), min("createdAt") FILTER (WHERE verdict = 'accepted'),
  (array_agg(verdict ORDER BY n DESC))[1]
FROM (SELECT "userId", "exerciseSlug", verdict, "createdAt",
    row_number() OVER (PARTITION BY "userId", "exerciseSlug" ORDER BY "createdAt", id) AS n
  FROM "Submission" WHERE state = 'done' AND context = 'practice' AND verdict <> 'grader-fault') AS every
GROUP BY "userId", "exerciseSlug";

INSERT INTO "Activity" ("userId", quarter, verdict, count)
SELECT "userId", date_bin('15 minutes', "createdAt", '2000-01-01T00:00:00Z'::timestamptz), verdict, count(*)::int
FROM "Submission" WHERE state = 'done' AND context = 'practice' AND verdict <> 'grader-fault'
GROUP BY 1, 2, 3;

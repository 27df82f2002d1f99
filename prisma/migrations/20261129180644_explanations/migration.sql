-- CreateEnum
CREATE TYPE "ExplanationState" AS ENUM ('none', 'pending', 'done', 'given_up');

-- AlterTable
ALTER TABLE "Submission" ADD COLUMN     "explanation" "ExplanationState" NOT NULL DEFAULT 'none',
ADD COLUMN     "explanationAttempt" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "explanationId" UUID,
ADD COLUMN     "explanationStartedAt" TIMESTAMPTZ(3),
ADD COLUMN     "groups" JSONB,
ADD COLUMN     "timesReference" DOUBLE PRECISION,
ADD COLUMN     "toExplain" JSONB;

-- CreateIndex
CREATE UNIQUE INDEX "Submission_explanationId_key" ON "Submission"("explanationId");

-- CreateIndex
CREATE INDEX "Submission_explanation_judgedAt_idx" ON "Submission"("explanation", "judgedAt");

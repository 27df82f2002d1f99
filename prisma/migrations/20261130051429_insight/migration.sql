-- DropIndex
DROP INDEX "Submission_exerciseVersionId_idx";

-- CreateIndex
CREATE INDEX "Progress_exerciseSlug_idx" ON "Progress"("exerciseSlug");

-- CreateIndex
CREATE INDEX "Submission_exerciseVersionId_id_idx" ON "Submission"("exerciseVersionId", "id" DESC);

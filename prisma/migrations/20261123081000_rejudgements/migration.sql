-- CreateTable
CREATE TABLE "Rejudgement" (
    "id" UUID NOT NULL,
    "submissionId" UUID NOT NULL,
    "fromVersionId" UUID NOT NULL,
    "exerciseVersionId" UUID NOT NULL,
    "graderVersion" INTEGER NOT NULL,
    "state" "SubmissionState" NOT NULL DEFAULT 'queued',
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "faults" INTEGER NOT NULL DEFAULT 0,
    "outcome" TEXT,
    "replaced" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "judgedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Rejudgement_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Rejudgement_state_createdAt_idx" ON "Rejudgement"("state", "createdAt");

-- CreateIndex
CREATE INDEX "Rejudgement_fromVersionId_idx" ON "Rejudgement"("fromVersionId");

-- CreateIndex
CREATE INDEX "Rejudgement_exerciseVersionId_idx" ON "Rejudgement"("exerciseVersionId");

-- CreateIndex
CREATE UNIQUE INDEX "Rejudgement_submissionId_exerciseVersionId_graderVersion_key" ON "Rejudgement"("submissionId", "exerciseVersionId", "graderVersion");

-- AddForeignKey
ALTER TABLE "Rejudgement" ADD CONSTRAINT "Rejudgement_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rejudgement" ADD CONSTRAINT "Rejudgement_fromVersionId_fkey" FOREIGN KEY ("fromVersionId") REFERENCES "ExerciseVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rejudgement" ADD CONSTRAINT "Rejudgement_exerciseVersionId_fkey" FOREIGN KEY ("exerciseVersionId") REFERENCES "ExerciseVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- CreateEnum
CREATE TYPE "ProposalState" AS ENUM ('checking', 'refused', 'agreed', 'proposed', 'accepted', 'declined', 'failed');

-- CreateTable
CREATE TABLE "CaseProposal" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "exerciseSlug" TEXT NOT NULL,
    "exerciseVersionId" UUID NOT NULL,
    "inputText" TEXT NOT NULL,
    "inputJson" TEXT,
    "note" TEXT NOT NULL,
    "isCredited" BOOLEAN NOT NULL,
    "state" "ProposalState" NOT NULL DEFAULT 'checking',
    "tries" INTEGER NOT NULL DEFAULT 0,
    "finding" JSONB,
    "answer" TEXT,
    "decidedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "checkedAt" TIMESTAMPTZ(3),
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CaseProposal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CaseProposal_userId_exerciseSlug_idx" ON "CaseProposal"("userId", "exerciseSlug");

-- CreateIndex
CREATE INDEX "CaseProposal_exerciseSlug_state_id_idx" ON "CaseProposal"("exerciseSlug", "state", "id" DESC);

-- CreateIndex
CREATE INDEX "CaseProposal_state_createdAt_idx" ON "CaseProposal"("state", "createdAt");

-- CreateIndex
CREATE INDEX "CaseProposal_exerciseVersionId_idx" ON "CaseProposal"("exerciseVersionId");

-- CreateIndex
CREATE INDEX "CaseProposal_decidedById_idx" ON "CaseProposal"("decidedById");

-- AddForeignKey
ALTER TABLE "CaseProposal" ADD CONSTRAINT "CaseProposal_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseProposal" ADD CONSTRAINT "CaseProposal_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseProposal" ADD CONSTRAINT "CaseProposal_exerciseVersionId_fkey" FOREIGN KEY ("exerciseVersionId") REFERENCES "ExerciseVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- CreateEnum
CREATE TYPE "RejudgeOrderState" AS ENUM ('previewing', 'ready', 'applying', 'applied', 'cancelled');

-- AlterTable
ALTER TABLE "Rejudgement" ADD COLUMN     "orderId" UUID,
ADD COLUMN     "proposed" JSONB,
ADD COLUMN     "tellUserId" UUID;

-- CreateTable
CREATE TABLE "RejudgeOrder" (
    "id" UUID NOT NULL,
    "exerciseSlug" TEXT NOT NULL,
    "exerciseVersionId" UUID NOT NULL,
    "graderVersion" INTEGER NOT NULL,
    "askedById" UUID,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "which" TEXT NOT NULL,
    "verdicts" TEXT[],
    "state" "RejudgeOrderState" NOT NULL DEFAULT 'previewing',
    "total" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "appliedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RejudgeOrder_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "RejudgeOrder_exerciseSlug_id_idx" ON "RejudgeOrder"("exerciseSlug", "id" DESC);

-- CreateIndex
CREATE INDEX "RejudgeOrder_exerciseVersionId_idx" ON "RejudgeOrder"("exerciseVersionId");

-- CreateIndex
CREATE INDEX "RejudgeOrder_askedById_idx" ON "RejudgeOrder"("askedById");

-- CreateIndex
CREATE INDEX "Rejudgement_orderId_state_idx" ON "Rejudgement"("orderId", "state");

-- CreateIndex
CREATE INDEX "Rejudgement_tellUserId_idx" ON "Rejudgement"("tellUserId");

-- AddForeignKey
ALTER TABLE "Rejudgement" ADD CONSTRAINT "Rejudgement_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "RejudgeOrder"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RejudgeOrder" ADD CONSTRAINT "RejudgeOrder_exerciseVersionId_fkey" FOREIGN KEY ("exerciseVersionId") REFERENCES "ExerciseVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RejudgeOrder" ADD CONSTRAINT "RejudgeOrder_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

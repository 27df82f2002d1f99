-- AlterTable
ALTER TABLE "Rejudgement" ADD COLUMN     "deaths" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "released" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Submission" ADD COLUMN     "deaths" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "released" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "GraderDeath" (
    "id" UUID NOT NULL,
    "diedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "how" TEXT NOT NULL,
    "inHand" INTEGER NOT NULL,

    CONSTRAINT "GraderDeath_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "GraderDeath_diedAt_idx" ON "GraderDeath"("diedAt");

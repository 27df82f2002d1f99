-- AlterTable
ALTER TABLE "Submission" ADD COLUMN "clue" JSONB;

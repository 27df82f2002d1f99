-- AlterTable
ALTER TABLE "Submission" ADD COLUMN "complexity" JSONB;

-- AlterTable
ALTER TABLE "ExerciseVersion" ADD COLUMN "growth" TEXT;
-- What is stored already says it inside of its package.
UPDATE "ExerciseVersion" SET "growth" = "package"->>'complexity';

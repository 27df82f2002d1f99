-- CreateEnum
CREATE TYPE "ExerciseState" AS ENUM ('published', 'retired');

-- CreateTable
CREATE TABLE "Exercise" (
    "slug" TEXT NOT NULL,
    "ownerId" UUID,
    "source" TEXT NOT NULL,
    "state" "ExerciseState" NOT NULL,
    "currentVersionId" UUID,

    CONSTRAINT "Exercise_pkey" PRIMARY KEY ("slug")
);

-- Until now every exercise came from the folder. One without a current version was no longer in it.
INSERT INTO "Exercise" ("slug", "source", "state", "currentVersionId")
SELECT DISTINCT ON ("slug") "slug", 'folder',
    (CASE WHEN "current" THEN 'published' ELSE 'retired' END)::"ExerciseState", "id"
FROM "ExerciseVersion"
ORDER BY "slug", "current" DESC, "version" DESC;

-- DropIndex
DROP INDEX "ExerciseVersion_current_slug_idx";

-- DropIndex
DROP INDEX "ExerciseVersion_slug_version_key";

-- AlterTable
ALTER TABLE "ExerciseVersion" DROP COLUMN "current",
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- CreateIndex
CREATE UNIQUE INDEX "Exercise_currentVersionId_key" ON "Exercise"("currentVersionId");

-- CreateIndex
CREATE INDEX "Exercise_source_state_idx" ON "Exercise"("source", "state");

-- CreateIndex
CREATE INDEX "Exercise_ownerId_idx" ON "Exercise"("ownerId");

-- CreateIndex
CREATE UNIQUE INDEX "ExerciseVersion_slug_version_revision_key" ON "ExerciseVersion"("slug", "version", "revision");

-- AddForeignKey
ALTER TABLE "Exercise" ADD CONSTRAINT "Exercise_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Exercise" ADD CONSTRAINT "Exercise_currentVersionId_fkey" FOREIGN KEY ("currentVersionId") REFERENCES "ExerciseVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExerciseVersion" ADD CONSTRAINT "ExerciseVersion_slug_fkey" FOREIGN KEY ("slug") REFERENCES "Exercise"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

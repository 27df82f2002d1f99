-- AlterTable
ALTER TABLE "Draft" ADD COLUMN     "origin" JSONB;

-- AlterTable
ALTER TABLE "Note" ADD COLUMN     "origin" JSONB;

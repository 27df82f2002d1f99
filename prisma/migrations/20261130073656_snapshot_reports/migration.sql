-- AlterTable
ALTER TABLE "PackageSnapshot" ADD COLUMN     "report" JSONB;

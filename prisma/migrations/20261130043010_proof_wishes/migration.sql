-- AlterTable
ALTER TABLE "PackageProof" ADD COLUMN     "suggestAsked" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "tries" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Draft" DROP CONSTRAINT "Draft_pkey",
ADD COLUMN     "context" TEXT NOT NULL DEFAULT 'practice',
ADD CONSTRAINT "Draft_pkey" PRIMARY KEY ("userId", "context", "exerciseSlug", "language");

-- AlterTable
ALTER TABLE "DraftHistory" DROP CONSTRAINT "DraftHistory_pkey",
ADD COLUMN     "context" TEXT NOT NULL DEFAULT 'practice',
ADD CONSTRAINT "DraftHistory_pkey" PRIMARY KEY ("userId", "context", "exerciseSlug", "language", "revision");

-- AlterTable
ALTER TABLE "Submission" ADD COLUMN     "context" TEXT NOT NULL DEFAULT 'practice';

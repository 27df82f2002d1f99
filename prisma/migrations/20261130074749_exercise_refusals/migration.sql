-- CreateTable
CREATE TABLE "ExerciseRefusal" (
    "source" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "reasons" TEXT[],
    "refusedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ExerciseRefusal_pkey" PRIMARY KEY ("source","slug")
);

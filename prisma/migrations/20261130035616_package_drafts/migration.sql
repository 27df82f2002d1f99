-- CreateTable
CREATE TABLE "PackageDraft" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PackageDraft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PackageFile" (
    "draftId" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PackageFile_pkey" PRIMARY KEY ("draftId","path")
);

-- CreateTable
CREATE TABLE "PackageFileText" (
    "draftId" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PackageFileText_pkey" PRIMARY KEY ("draftId","path","revision")
);

-- CreateTable
CREATE TABLE "PackageShare" (
    "draftId" UUID NOT NULL,
    "userId" UUID NOT NULL,

    CONSTRAINT "PackageShare_pkey" PRIMARY KEY ("draftId","userId")
);

-- CreateTable
CREATE TABLE "PackageProof" (
    "draftId" UUID NOT NULL,
    "jobId" UUID NOT NULL,
    "state" "SubmissionState" NOT NULL DEFAULT 'queued',
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "revision" INTEGER,
    "report" JSONB,
    "publishRevision" INTEGER,

    CONSTRAINT "PackageProof_pkey" PRIMARY KEY ("draftId")
);

-- CreateTable
CREATE TABLE "PackageSnapshot" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "files" JSONB NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PackageSnapshot_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "PackageDraft_ownerId_slug_key" ON "PackageDraft"("ownerId", "slug");

-- CreateIndex
CREATE INDEX "PackageShare_userId_idx" ON "PackageShare"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "PackageProof_jobId_key" ON "PackageProof"("jobId");

-- CreateIndex
CREATE INDEX "PackageProof_state_askedAt_idx" ON "PackageProof"("state", "askedAt");

-- CreateIndex
CREATE INDEX "PackageSnapshot_slug_id_idx" ON "PackageSnapshot"("slug", "id" DESC);

-- AddForeignKey
ALTER TABLE "PackageDraft" ADD CONSTRAINT "PackageDraft_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PackageFile" ADD CONSTRAINT "PackageFile_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "PackageDraft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PackageFileText" ADD CONSTRAINT "PackageFileText_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "PackageDraft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PackageShare" ADD CONSTRAINT "PackageShare_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "PackageDraft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PackageShare" ADD CONSTRAINT "PackageShare_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PackageProof" ADD CONSTRAINT "PackageProof_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "PackageDraft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AlterTable
ALTER TABLE "PackageProof" ADD COLUMN     "publishAskedById" UUID;

-- CreateTable
CREATE TABLE "AuditLine" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" UUID,
    "act" TEXT NOT NULL,
    "accountId" UUID,
    "exerciseSlug" TEXT,
    "details" JSONB,

    CONSTRAINT "AuditLine_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AuditLine_actorId_id_idx" ON "AuditLine"("actorId", "id" DESC);

-- CreateIndex
CREATE INDEX "AuditLine_accountId_id_idx" ON "AuditLine"("accountId", "id" DESC);

-- CreateIndex
CREATE INDEX "AuditLine_act_id_idx" ON "AuditLine"("act", "id" DESC);

-- Lines are added and read, and nothing else: whoever owns the database would first have to take this away.
CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a line of the audit log is never changed or removed' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER audit_line_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON "AuditLine"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
ALTER TABLE "AuditLine" ENABLE ALWAYS TRIGGER audit_line_stays;

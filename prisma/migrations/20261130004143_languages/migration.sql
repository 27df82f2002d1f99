-- AlterTable
ALTER TABLE "ExerciseVersion" ADD COLUMN     "languages" TEXT[];

-- What is offered is in the package.
UPDATE "ExerciseVersion"
SET languages = CASE WHEN jsonb_typeof(package->'languages') = 'array'
  THEN ARRAY(SELECT jsonb_array_elements_text(package->'languages')) ELSE '{}' END;

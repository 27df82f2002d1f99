/** The input of an SQL exercise: a small database, checked, written and read back. Pure; safe in the browser. */
import type {SqlInput} from '#lib/exercise-sdk/sql';
import type {KindInput, Parsed} from '#lib/kinds/kind';
import {imageProblem} from '#lib/kinds/sql/image-check';
import {readImage} from '#lib/kinds/sql/image-text';
import type {SqlSignature} from '#lib/kinds/sql/signature';
import {formatInput, formatOutput} from '#lib/kinds/sql/text';

export const sqlInput: KindInput<SqlSignature, SqlInput> = {
  check,
  format: formatInput,
  parse: (signature, text) => {
    const read = readImage(signature, text);
    return read.ok ? check(signature, read.value) : read;
  },
  formatOutput: (_signature, output) => formatOutput(output),
};

function check(signature: SqlSignature, value: unknown): Parsed<SqlInput> {
  const found = imageProblem(signature, value);
  return found === undefined ? {ok: true, value: value as SqlInput} : {ok: false, message: `${found}.`};
}

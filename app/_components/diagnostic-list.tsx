import {CircleAlert, TriangleAlert} from 'lucide-react';
import type {Diagnostic} from '#lib/verdict/grade';

type Props = {
  readonly diagnostics: readonly Diagnostic[];
  readonly onReveal?: (line: number, column: number) => void;
};

/** Problems in the candidate's own lines; each leads to its line where there is an editor. */
export function DiagnosticList({diagnostics, onReveal}: Props) {
  if (diagnostics.length === 0) return null;
  return (
    <ul className="space-y-1">
      {diagnostics.map((found) => {
        const Icon = found.severity === 'error' ? CircleAlert : TriangleAlert;
        const where = `Line ${found.line}, column ${found.column}`;
        return (
          <li key={`${found.line}:${found.column}:${found.message}`} className="flex gap-2 text-sm">
            <Icon
              aria-hidden
              className={`mt-1 size-4 shrink-0 ${found.severity === 'error' ? 'text-wrong' : 'text-time'}`}
            />
            <span className="min-w-0 break-words">
              {onReveal === undefined ? (
                <span className="font-medium">{where}</span>
              ) : (
                <button
                  type="button"
                  className="rounded font-medium text-accent underline underline-offset-2"
                  onClick={() => onReveal(found.line, found.column)}
                >
                  {where}
                </button>
              )}
              : {found.message}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

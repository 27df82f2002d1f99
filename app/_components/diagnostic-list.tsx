import {CircleAlert, TriangleAlert} from 'lucide-react';
import {cutText} from '#lib/base/cut-text';
import type {Diagnostic} from '#lib/verdict/grade';

/** Of a line of code that is shown beside what is said of it. */
const lineCharactersMax = 200;

type Props = {
  readonly diagnostics: readonly Diagnostic[];
  /** Where they are found; with it each shows its line. */
  readonly source?: string;
  readonly onReveal?: (line: number, column: number) => void;
};

/** Problems in the candidate's own lines; each leads to its line where there is an editor. */
export function DiagnosticList({diagnostics, source, onReveal}: Props) {
  if (diagnostics.length === 0) return null;
  const lines = source?.split('\n') ?? [];
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
              <SourceLine number={found.line} text={lines[found.line - 1]} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** The candidate's own line; nothing where there is none to show. */
export function SourceLine({number, text}: {readonly number: number; readonly text: string | undefined}) {
  const line = cutText((text ?? '').trim(), lineCharactersMax);
  if (line === '') return null;
  return (
    <code className="mt-1 flex gap-3 rounded border border-line bg-sunken px-2 py-1 break-all">
      <span aria-hidden className="text-ink-soft select-none">
        {number}
      </span>
      <span className="min-w-0 whitespace-pre-wrap">{line}</span>
    </code>
  );
}

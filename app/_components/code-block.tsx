/** Source code, read-only and coloured, rendered without an editor; works on the server and on small screens. */
import {classHighlighter, highlightCode} from '@lezer/highlight';
import {parser} from '@lezer/javascript';
import type {ReactNode} from 'react';
import type {LanguageName} from '#lib/exercises/exercise';
import {classNames} from './class-names';
import {ScrollBox} from './scroll-box';
import {sqlTokens, type Token} from './sql-tokens';

/** What a source is made of, in its order, line breaks included. */
const tokens: Record<LanguageName, (source: string) => Token[]> = {
  javascript: (source) => parsedTokens(source, parser),
  typescript: (source) => parsedTokens(source, parser.configure({dialect: 'ts'})),
  sql: sqlTokens,
  design: (source) => parsedTokens(source, parser),
  'answer-sheet': (source) => parsedTokens(source, parser),
};

type Props = {source: string; language: LanguageName; label: string; className?: string};

export function CodeBlock({source, language, label, className}: Props) {
  const lines = highlightedLines(source.replace(/\n$/, ''), language);
  const gutter = `${String(lines.length).length}ch`;
  return (
    <ScrollBox
      label={label}
      className={classNames('overflow-x-auto rounded border border-line bg-panel', className)}
    >
      <pre className="w-max min-w-full py-3 text-sm leading-6">
        <code>
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line of a fixed text is its number
            <span key={index} className="block pr-4">
              <span
                aria-hidden
                className="inline-block shrink-0 pl-3 pr-4 text-right text-ink-soft select-none"
                style={{minWidth: `calc(${gutter} + 1.75rem)`}}
              >
                {index + 1}
              </span>
              {line}
              {'\n'}
            </span>
          ))}
        </code>
      </pre>
    </ScrollBox>
  );
}

function highlightedLines(source: string, language: LanguageName): ReactNode[][] {
  const lines: ReactNode[][] = [[]];
  let piece = 0;
  for (const {text, className} of tokens[language](source)) {
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (part === '') continue;
      piece += 1;
      lines.at(-1)?.push(
        <span key={piece} className={className || undefined}>
          {part}
        </span>,
      );
    }
  }
  return lines;
}

function parsedTokens(source: string, parser: Parser): Token[] {
  const found: Token[] = [];
  highlightCode(
    source,
    parser.parse(source),
    classHighlighter,
    (text, className) => found.push({text, className}),
    () => found.push({text: '\n', className: ''}),
  );
  return found;
}

type Parser = typeof parser;

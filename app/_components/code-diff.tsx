/** What changed from one text to another, made on the server: no editor is loaded for it. */
import {structuredPatch} from 'diff';
import {diffEditsMax} from '#lib/base/limits';
import {classNames} from './class-names';
import {ScrollBox} from './scroll-box';

type Props = {
  readonly earlier: string;
  readonly newest: string;
  /** What the two are called: "in this version", "in the newest". */
  readonly names: {readonly earlier: string; readonly newest: string};
  readonly label: string;
};

const classes = {'+': 'bg-accepted/15', '-': 'bg-wrong/15', ' ': ''} as const;
const signs = {'+': '+', '-': '−', ' ': ' '} as const;

export function CodeDiff({earlier, newest, names, label}: Props) {
  const said = {'+': `Only ${names.newest}:`, '-': `Only ${names.earlier}:`, ' ': ''} as const;
  const patch = structuredPatch('', '', earlier, newest, '', '', {context: 3, maxEditLength: diffEditsMax});
  if (patch === undefined) {
    return <p className="text-ink-soft">The two versions have too little in common to be compared.</p>;
  }
  return (
    <ScrollBox label={label} className="overflow-x-auto rounded border border-line bg-panel">
      <p className="border-b border-line px-3 py-1.5 text-sm text-ink-soft">
        − is only {names.earlier}, + only {names.newest}.
      </p>
      {patch.hunks.map((hunk) => (
        <pre
          key={`${hunk.oldStart}:${hunk.newStart}`}
          className="w-max min-w-full border-b border-line py-2 text-sm leading-6 last:border-b-0"
        >
          {hunk.lines.map((line, index) => {
            const mark = (line[0] ?? ' ') in signs ? (line[0] as keyof typeof signs) : ' ';
            return line.startsWith('\\') ? null : (
              <span
                // biome-ignore lint/suspicious/noArrayIndexKey: a line of a fixed text is its number
                key={index}
                className={classNames('block px-3', classes[mark])}
              >
                <span aria-hidden className="inline-block w-5 text-ink-soft select-none">
                  {signs[mark]}
                </span>
                <span className="sr-only">{said[mark]}</span>
                {line.slice(1)}
                {'\n'}
              </span>
            );
          })}
        </pre>
      ))}
    </ScrollBox>
  );
}

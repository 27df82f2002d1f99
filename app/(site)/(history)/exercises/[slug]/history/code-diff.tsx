/** What changed from an earlier version to the newest, made on the server: no editor is loaded for it. */
import {structuredPatch} from 'diff';
import {diffEditsMax} from '#lib/base/limits';
import {classNames} from '../../../../../_components/class-names';
import {ScrollBox} from '../../../../../_components/scroll-box';

type Props = {readonly earlier: string; readonly newest: string};

const marks = {
  '+': {sign: '+', said: 'Only in the newest:', className: 'bg-accepted/15'},
  '-': {sign: '−', said: 'Only in this version:', className: 'bg-wrong/15'},
  ' ': {sign: ' ', said: '', className: ''},
} as const;

export function CodeDiff({earlier, newest}: Props) {
  if (earlier === newest) return <p className="text-ink-soft">This is what is saved now.</p>;
  const patch = structuredPatch('', '', earlier, newest, '', '', {context: 3, maxEditLength: diffEditsMax});
  if (patch === undefined) {
    return <p className="text-ink-soft">The two versions have too little in common to be compared.</p>;
  }
  return (
    <ScrollBox
      label="Compared with the newest"
      className="overflow-x-auto rounded border border-line bg-panel"
    >
      <p className="border-b border-line px-3 py-1.5 text-sm text-ink-soft">
        Compared with what is saved now: − is only in this version, + only in the newest.
      </p>
      {patch.hunks.map((hunk) => (
        <pre
          key={`${hunk.oldStart}:${hunk.newStart}`}
          className="w-max min-w-full border-b border-line py-2 text-sm leading-6 last:border-b-0"
        >
          {hunk.lines.map((line, index) => {
            const mark = marks[line[0] as keyof typeof marks] ?? marks[' '];
            return line.startsWith('\\') ? null : (
              <span
                // biome-ignore lint/suspicious/noArrayIndexKey: a line of a fixed text is its number
                key={index}
                className={classNames('block px-3', mark.className)}
              >
                <span aria-hidden className="inline-block w-5 text-ink-soft select-none">
                  {mark.sign}
                </span>
                <span className="sr-only">{mark.said}</span>
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

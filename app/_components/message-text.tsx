/** A sentence in which code reads as code: what stands between backticks, and calls such as `get(2)`. */
import {partsOf} from './message-parts';

export function MessageText({text}: {readonly text: string}) {
  return [...partsOf(text).entries()].map(([index, part]) =>
    part.isCode ? (
      <code key={index} className="text-[0.92em] [overflow-wrap:anywhere] whitespace-pre-wrap">
        {part.text}
      </code>
    ) : (
      part.text
    ),
  );
}

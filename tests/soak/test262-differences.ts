/**
 * Tests of the conformance suite that behave otherwise with the meter, by area and by patterns of their path in it with what came
 * of them after a colon, each with why. Figures of 2026-11-30, of built-ins of 2026-11-29 (same / differ / refused by us / modules, which are skipped): language 20,938 / 158 / 1,811 / 817,
 * annexB 706 / 7 / 373 / 0, built-ins without Temporal 18,235 / 571 / 387 / 13 before some twenty of those that differ were mended.
 */
export type Area = 'language' | 'built-ins' | 'annexB';
type Reason = readonly [tests: RegExp, why: string];

const assigned: Reason = [
  /^(?:language\/)?expressions\/assignmenttargettype\/.*callexpression/,
  'Assigning to a call is refused when the source is read; V8 throws when it is reached, as the web does.',
];

const reasons: Readonly<Record<Area, readonly Reason[]>> = {
  language: [
    [
      /^comments\/hashbang\/(?:line-terminator|not-empty)/,
      'A first line of #! is read as a comment; the plain program cannot begin with it, because it is wrapped.',
    ],
    assigned,
    [
      /^expressions\/dynamic-import\//,
      'Imports are refused, some by the parser in its own words; the plain program tries them.',
    ],
    [
      /^(?:global-code\/(?:export|new\.target|return)|statements\/return\/S12\.9_A1_)/,
      'An error of the source as a script; the plain program is wrapped in a function, where it is none.',
    ],
  ],
  'built-ins': [
    [
      /\| threw (?:ReferenceError: \w+ is not defined|[\s\S]* got a ReferenceError)/,
      'What the environment leaves out: eval, shared memory, Temporal.',
    ],
    [/^Date\/prototype\/toTemporalInstant\//, 'There is no Temporal to turn a date into.'],
    [
      /Making functions from text is not available here|^Function\/S15\.3_A2_T/,
      'No functions are made from text.',
    ],
    [
      /^(?:(?:Async)?GeneratorFunction\/prototype\/constructor\.|Object\/getOwnPropertyDescriptor\/15\.2\.3\.3-4-34\.)/,
      'The way to a maker of functions is locked, so that nothing can put the engine’s own there.',
    ],
    [
      /^RegExp\/(?:call_with_non_regexp_same_constructor|from-regexp-like-short-circuit)\./,
      'A program that hands RegExp around gets one that charges: an object that names it as its maker is no pattern of the engine’s.',
    ],
    [
      /^(?:FinalizationRegistry|WeakRef)\/newtarget-prototype-is-not-object\./,
      'Ours is a class, whose instances inherit from Object.prototype where what was to be made has no prototype.',
    ],
    [/\| limit /, 'A length of billions is charged before it is walked: there the operations end.'],
  ],
  annexB: [assigned],
};

export type Judged = {
  /** Tests that differ, with none of the reasons: path and what came of it. */
  readonly unexplained: string[];
  /** Reasons that no test of a whole area needs any more. */
  readonly stale: string[];
};

/** `folder` is an area, or a folder in one: whether a reason is stale, only a whole area tells. */
export function judgeDifferences(folder: string, different: ReadonlyMap<string, string>): Judged {
  const area = folder.split('/', 1)[0] as Area;
  const lines = [...different].map(([name, what]) => `${name.slice(area.length + 1)}: ${what}`);
  const stale = reasons[area].filter(([tests]) => !lines.some((line) => tests.test(line)));
  return {
    unexplained: lines.filter((line) => !reasons[area].some(([tests]) => tests.test(line))),
    stale: folder === area ? stale.map(([tests]) => tests.source) : [],
  };
}

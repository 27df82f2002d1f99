/**
 * Tests of the conformance suite that behave otherwise with the meter, by area and by patterns of their paths in it, each with
 * why. Figures of 2026-11-29 (same / differ / refused by us / modules, which are skipped): language 20,940 / 158 / 1,809 / 817,
 * annexB 706 / 7 / 373 / 0.
 */
export type Area = 'language' | 'built-ins' | 'annexB';
type Reason = readonly [paths: RegExp, why: string];

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
  'built-ins': [],
  annexB: [assigned],
};

export type Judged = {
  /** Names of tests that differ, with none of the reasons. */
  readonly unexplained: string[];
  /** Reasons that no test of a whole area needs any more. */
  readonly stale: string[];
};

/** `folder` is an area, or a folder in one: whether a reason is stale, only a whole area tells. */
export function judgeDifferences(folder: string, different: Iterable<string>): Judged {
  const area = folder.split('/', 1)[0] as Area;
  const names = [...different].map((name) => name.slice(area.length + 1));
  const met = (paths: RegExp): boolean => names.some((name) => paths.test(name));
  return {
    unexplained: names.filter((name) => !reasons[area].some(([paths]) => paths.test(name))),
    stale:
      folder === area ? reasons[area].filter(([paths]) => !met(paths)).map(([paths]) => paths.source) : [],
  };
}

/**
 * Tests of the conformance suite that behave otherwise with the meter, by patterns of their paths, each with why. Figures of
 * 2026-11-29 (same / differ / refused by us / modules, which are skipped):
 * language 21,104 / 217 / 1,586 / 817 before the work on what a program can tell, 20,927 / 171 / 1,809 / 817 after the first
 * half of it; built-ins 23,355 / 54 / 387 / 13 then; annexB 705 / 8 / 373 / 0, then 706 / 7 / 373 / 0. The built-ins have not
 * been run since the texts of functions were mended: their differences are not in this list.
 */
const reasons: readonly (readonly [paths: RegExp, why: string])[] = [
  [
    /^language\/comments\/hashbang\/(?:line-terminator|not-empty)/,
    'A first line of #! is read as a comment; the plain program cannot begin with it, because it is wrapped.',
  ],
  [
    /^(?:language|annexB\/language)\/expressions\/assignmenttargettype\/.*callexpression/,
    'Assigning to a call is refused when the source is read; V8 throws when it is reached, as the web does.',
  ],
  [
    /^language\/expressions\/dynamic-import\//,
    'Imports are refused, some by the parser in its own words; the plain program tries them.',
  ],
  [
    /^language\/(?:global-code\/(?:export|new\.target|return)|statements\/return\/S12\.9_A1_)/,
    'An error of the source as a script; the plain program is wrapped in a function, where it is none.',
  ],
  [
    /^language\/statements\/for-await-of\/ticks-with-.*-constructor-lookup/,
    'A program that takes Promise as a value gets a charged one, which the engine does not take for its own.',
  ],
];

const met = new Set<RegExp>();

export function explained(name: string): string | undefined {
  const found = reasons.find(([paths]) => paths.test(name));
  if (found !== undefined) met.add(found[0]);
  return found?.[1];
}

/** Patterns of the areas that were run which nothing has met: their tests no longer differ. Call it when all is run. */
export function stale(areas: readonly string[]): string[] {
  return reasons
    .filter(([paths]) => areas.some((area) => paths.source.includes(area)) && !met.has(paths))
    .map(([paths]) => paths.source);
}

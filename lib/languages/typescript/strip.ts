/** Takes types away with sucrase: fast, small, and every line stays where it was. It knows no more than types. */
import {decode} from '@jridgewell/sourcemap-codec';
import {transform} from 'sucrase';
import {parseJavascript} from '#lib/languages/javascript/parse';
import {offsetMap} from '#lib/languages/places';

export type Transformed = {
  readonly code: string;
  /** From an offset in the code to one in the source. */
  readonly back: (offset: number) => number;
};

/** Throws at what it cannot read. */
export function stripTypes(source: string): Transformed {
  const {code} = strip(source);
  let map: ((offset: number) => number) | undefined;
  return {
    code,
    back: (offset) => {
      // Made again with its map when a place is asked for: most programs never fail.
      map ??= offsetMap(decode(strip(source, true).sourceMap!.mappings), code, source, {keepsText: true});
      return map(offset);
    },
  };
}

/** Whether something that is no JavaScript becomes some when its types are taken away. */
export function isTypescript(source: string): boolean {
  try {
    const {code} = strip(source);
    if (code === source) return false;
    parseJavascript(code);
    return true;
  } catch {
    return false;
  }
}

/** What is said of an element that nothing here would draw. */
export const jsxSentence =
  'JSX is not available here: nothing is drawn, what counts is the value that is returned.';

/** Whether something that is no JavaScript becomes some when its JSX is made calls. */
export function isJsx(source: string): boolean {
  try {
    const {code} = transform(source, {transforms: ['jsx'], disableESTransforms: true, production: true});
    if (code === source) return false;
    parseJavascript(code);
    return true;
  } catch {
    return false;
  }
}

function strip(source: string, withMap = false): ReturnType<typeof transform> {
  return transform(source, {
    transforms: ['typescript'],
    disableESTransforms: true,
    filePath: 'solution.ts',
    ...(withMap ? {sourceMapOptions: {compiledFilename: 'solution.js'}} : {}),
  });
}

/** Small things that outlive a reload in this browser, by account and exercise: hints and editorial opened, one's own input. */
import {useCallback, useEffect, useState} from 'react';

export type Desk = {readonly hints: number; readonly input?: string; readonly editorial?: boolean};
type Kept = Desk & {readonly slug: string};

/** Exercises whose desk is remembered, the latest ones. */
const desksMax = 30;
/** Longer inputs are not remembered: thirty of them have to fit beside the code. */
const inputCharactersMax = 10_000;

const bare: Desk = {hints: 0};

export function useDesk(
  owner: string | null,
  slug: string,
): readonly [Desk, (change: Partial<Desk>) => void] {
  const key = `whetstone:desks:${owner ?? ''}`;
  const [desk, setDesk] = useState(bare);
  useEffect(() => {
    setDesk(readDesks(key).find((kept) => kept.slug === slug) ?? bare);
  }, [key, slug]);
  const put = useCallback(
    (change: Partial<Desk>) => {
      setDesk((before) => {
        const next = {...before, ...change};
        writeDesk(key, {...next, slug});
        return next;
      });
    },
    [key, slug],
  );
  return [desk, put];
}

function readDesks(key: string): Kept[] {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '[]') as Partial<Kept>[];
    return kept.flatMap(({slug, hints, input, editorial}) =>
      typeof slug === 'string' && typeof hints === 'number'
        ? [
            {
              slug,
              hints,
              ...(typeof input === 'string' ? {input} : {}),
              ...(editorial === true ? {editorial} : {}),
            },
          ]
        : [],
    );
  } catch {
    return [];
  }
}

function writeDesk(key: string, {input, ...desk}: Kept): void {
  const short = input !== undefined && input.length <= inputCharactersMax ? {input} : {};
  const others = readDesks(key).filter((kept) => kept.slug !== desk.slug);
  try {
    localStorage.setItem(key, JSON.stringify([{...desk, ...short}, ...others].slice(0, desksMax)));
  } catch {
    // A browser that keeps nothing: it lasts as long as the page.
  }
}

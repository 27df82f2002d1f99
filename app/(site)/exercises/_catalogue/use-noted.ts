/** Exercises whose note of the viewer's holds what is searched for: only the server has the notes. */
import {useEffect, useState} from 'react';

const afterMs = 250;
const none: ReadonlySet<string> = new Set();

export function useNoted(search: string, signedIn: boolean): ReadonlySet<string> {
  const [found, setFound] = useState<{search: string; slugs: ReadonlySet<string>}>();
  const words = signedIn ? search.trim() : '';
  useEffect(() => {
    if (words === '') return;
    const aborting = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const response = await fetch(`/api/notes/search?words=${encodeURIComponent(words)}`, {
          signal: aborting.signal,
        });
        const {slugs = []} = (await response.json()) as {slugs?: string[]};
        setFound({search: words, slugs: new Set(slugs)});
      } catch {
        // Titles and topics are searched here; without the server, notes are not.
      }
    }, afterMs);
    return () => {
      clearTimeout(timer);
      aborting.abort();
    };
  }, [words]);
  return words !== '' && found?.search === words ? found.slugs : none;
}

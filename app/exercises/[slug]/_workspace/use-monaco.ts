/** Loads Monaco when the page is wide enough for an editor; a phone never pays for it. */
import {useEffect, useState} from 'react';

export type MonacoModule = typeof import('./monaco');
export type MonacoLoading =
  | {readonly kind: 'loading'}
  | {readonly kind: 'ready'; readonly module: MonacoModule}
  | {readonly kind: 'failed'};

/** The editor's smallest page, as in the style sheet's `md`. */
const wideEnough = '(width >= 48rem)';

export function useMonaco(): MonacoLoading {
  const [loading, setLoading] = useState<MonacoLoading>({kind: 'loading'});
  useEffect(() => {
    const wide = matchMedia(wideEnough);
    let asked = false;
    let gone = false;
    const load = () => {
      if (asked || !wide.matches) return;
      asked = true;
      import('./monaco').then(
        ({monaco, addEditorTypes}) => gone || setLoading({kind: 'ready', module: {monaco, addEditorTypes}}),
        () => gone || setLoading({kind: 'failed'}),
      );
    };
    load();
    wide.addEventListener('change', load);
    return () => {
      gone = true;
      wide.removeEventListener('change', load);
    };
  }, []);
  return loading;
}

/** Loads Monaco where code is typed in it; whoever writes in the plain text area never pays for it. */
import {useEffect, useState} from 'react';

export type MonacoModule = typeof import('./monaco');
export type MonacoLoading =
  | {readonly kind: 'loading'}
  | {readonly kind: 'ready'; readonly module: MonacoModule}
  | {readonly kind: 'failed'};

export function useMonaco(): MonacoLoading {
  const [loading, setLoading] = useState<MonacoLoading>({kind: 'loading'});
  useEffect(() => {
    let gone = false;
    import('./monaco').then(
      ({monaco, addEditorTypes, addEditorNames}) =>
        gone || setLoading({kind: 'ready', module: {monaco, addEditorTypes, addEditorNames}}),
      () => gone || setLoading({kind: 'failed'}),
    );
    return () => {
      gone = true;
    };
  }, []);
  return loading;
}

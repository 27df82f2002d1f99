/** How the editor is wanted: kept with the account, and in this browser for whoever is not signed in. */
import {useState} from 'react';
import type {EditorOptions} from '../../../_components/preferences';
import {editorOptionsCookie, rememberPreference, writeEditorOptions} from '../../../_components/preferences';
import {ask} from './requests';
import type {WorkspaceStart} from './workspace-start';

export function useEditorPreferences({
  viewer,
  editorOptions,
}: WorkspaceStart): readonly [EditorOptions, (change: Partial<EditorOptions>) => void] {
  const [options, setOptions] = useState(editorOptions);
  return [
    options,
    (change) => {
      const next = {...options, ...change};
      setOptions(next);
      rememberPreference(editorOptionsCookie, writeEditorOptions(next));
      // Not reached, it is what this browser has until it is changed again.
      if (viewer !== undefined) void ask({method: 'PATCH', path: '/api/preferences', body: change});
    },
  ];
}

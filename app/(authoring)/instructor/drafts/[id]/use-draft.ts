/** A draft in a page: its files as they are typed, and what the server says of it and of its proof. */
import {useEffect, useState, useSyncExternalStore} from 'react';
import type {DraftView} from '#lib/drafting/draft-view';
import type {DraftState, ProofView} from '#lib/drafting/proof-view';
import {createDraftStore, type DraftStore, type FileState} from './draft-session';

const reconnectAfterMs = 2000;

export type Draft = {
  readonly store: DraftStore;
  readonly files: ReadonlyMap<string, FileState>;
  readonly revision: number;
  readonly proof: ProofView;
};

export function useDraft(draft: DraftView, initial: ProofView): Draft {
  const [store] = useState(() => createDraftStore(draft));
  const files = useSyncExternalStore(store.subscribe, store.read, store.read);
  const [state, setState] = useState<{revision: number; proof: ProofView}>({
    revision: draft.revision,
    proof: initial,
  });
  useEffect(() => {
    let source: EventSource;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const listen = () => {
      source = new EventSource(`/api/instructor/drafts/${draft.id}/events`);
      source.onmessage = (event: MessageEvent<string>) => {
        const heard = JSON.parse(event.data) as DraftState;
        setState({revision: heard.revision, proof: heard.proof});
        void store.follow(heard.files);
      };
      source.onerror = () => {
        if (source.readyState !== EventSource.CLOSED) return;
        clearTimeout(timer);
        timer = setTimeout(listen, reconnectAfterMs);
      };
    };
    listen();
    return () => {
      clearTimeout(timer);
      source.close();
    };
  }, [draft.id, store]);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (!store.isSaved()) event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [store]);
  return {store, files, ...state};
}

'use client';

/** A draft at work: its files, the one that is open, and beside it what candidates will see, the proof, the history. */
import {Download} from 'lucide-react';
import {Tabs} from 'radix-ui';
import {useMemo, useState} from 'react';
import type {DraftView} from '#lib/drafting/draft-view';
import type {ProofView} from '#lib/drafting/proof-view';
import {buttonClass} from '../../../../_components/button';
import {PageLink} from '../../../../_components/page-link';
import {ScrollBox} from '../../../../_components/scroll-box';
import {ConflictNotice} from './conflict-notice';
import {draftRequests, type ShareView} from './draft-requests';
import {FileEditor} from './file-editor';
import {FileList} from './file-list';
import {HistoryPanel} from './history-panel';
import {PreviewPanel} from './preview-panel';
import {ProofPanel} from './proof-panel';
import {SharingPanel} from './sharing-panel';
import {SignaturePanel} from './signature-panel';
import type {Suggestion} from './suggestions';
import {useDraft} from './use-draft';

type Props = {
  readonly draft: DraftView;
  readonly proof: ProofView;
  /** Undefined where it is not the viewer's to share. */
  readonly shares: readonly ShareView[] | undefined;
};

const tabClass =
  'rounded px-2.5 py-1 text-sm font-medium text-ink-soft hover:text-ink data-[state=active]:bg-sunken data-[state=active]:text-ink';

export function DraftDesk({draft, proof: initial, shares}: Props) {
  const {store, files, revision, proof} = useDraft(draft, initial);
  const [open, setOpen] = useState('statement.md');
  const [tab, setTab] = useState('proof');
  const path = files.has(open) ? open : ([...files.keys()][0] ?? '');
  const file = files.get(path);
  const reasons = proof.report?.reasons;
  const remarked = useMemo(() => new Set(reasons?.map((reason) => reason.file)), [reasons]);
  const marks = useMemo(
    () =>
      (reasons ?? []).flatMap(({file: of, key, sentence}) => {
        const line = of === path ? /^line (\d+)$/.exec(key ?? '')?.[1] : undefined;
        return line === undefined ? [] : [{line: Number(line), sentence}];
      }),
    [reasons, path],
  );
  const previewed = path === 'editorial.md' ? 'editorial.md' : 'statement.md';
  const unsaved = [...files.values()].filter(({save}) => save !== 'clean');
  const publish = async () => {
    const answer = await draftRequests(draft.id).publish(revision);
    return answer.ok ? undefined : answer.error.message;
  };
  const suggest = async () => {
    const answer = await draftRequests(draft.id).suggest();
    return answer.ok ? undefined : answer.error.message;
  };
  /** The mutant's own first line says how the reference solves it: its fault takes that place. */
  const keep = ({id, source}: Suggestion) => {
    const body = source.startsWith('//') ? source.slice(source.indexOf('\n') + 1) : source;
    for (let number = 1; ; number++) {
      const name = `submissions/wrong-answer/mutant-${number}.js`;
      if (!store.add(name, `// A faulty copy: ${id}\n${body}`)) continue;
      setOpen(name);
      return;
    }
  };
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1">
        <h1 className="text-xl font-semibold">{draft.slug}</h1>
        <span className="text-sm text-ink-soft">
          Draft{draft.ownerName === undefined ? '' : ` of ${draft.ownerName}`}
        </span>
        <span
          role="status"
          data-save={unsaved.length === 0 ? 'clean' : 'dirty'}
          className="text-sm text-ink-soft"
        >
          {unsaved.find(({message}) => message !== undefined)?.message ??
            (unsaved.length === 0 ? 'Saved' : 'Saving')}
        </span>
        <a
          href={`/api/instructor/drafts/${draft.id}/archive`}
          download
          className={`${buttonClass('secondary', true)} ml-auto`}
        >
          <Download aria-hidden className="size-4" />
          Export
        </a>
        <PageLink href="/instructor" className={buttonClass('quiet', true)}>
          All drafts
        </PageLink>
      </div>
      <div className="grid gap-4 lg:h-[calc(100dvh-8.5rem)] lg:grid-cols-[14rem_minmax(0,1fr)_minmax(0,1fr)]">
        <div className="min-h-0 lg:overflow-y-auto">
          <FileList {...{store, files, path, remarked}} onOpen={setOpen} />
        </div>
        <section
          aria-label={path}
          className="flex h-[60dvh] min-h-0 flex-col rounded border border-line bg-panel lg:h-auto"
        >
          <p className="shrink-0 border-b border-line px-3 py-1 font-mono text-sm">{path}</p>
          {file?.save === 'conflict' ? (
            <ConflictNotice
              file={file}
              onKeepMine={() => store.keepMine(path)}
              onTakeStored={() => store.takeStored(path)}
            />
          ) : null}
          <div className="min-h-0 flex-1">
            {file === undefined ? (
              <p className="p-3 text-ink-soft">This package has no files. Add one.</p>
            ) : (
              <FileEditor
                path={path}
                text={file.text}
                marks={marks}
                onType={(text) => store.type(path, text)}
              />
            )}
          </div>
        </section>
        <Tabs.Root value={tab} onValueChange={setTab} className="flex min-h-0 min-w-0 flex-col">
          <Tabs.List aria-label="About this draft" className="mb-2 flex shrink-0 flex-wrap gap-1">
            <Tabs.Trigger value="proof" className={tabClass}>
              Proof
            </Tabs.Trigger>
            <Tabs.Trigger value="preview" className={tabClass}>
              Preview
            </Tabs.Trigger>
            <Tabs.Trigger value="signature" className={tabClass}>
              Signature
            </Tabs.Trigger>
            <Tabs.Trigger value="history" className={tabClass}>
              History
            </Tabs.Trigger>
            {shares === undefined ? null : (
              <Tabs.Trigger value="sharing" className={tabClass}>
                Sharing
              </Tabs.Trigger>
            )}
          </Tabs.List>
          <ScrollBox label="About this draft" className="min-h-0 flex-1 overflow-y-auto pr-1">
            <Tabs.Content value="proof" tabIndex={-1}>
              <ProofPanel
                {...{proof, revision}}
                slug={draft.slug}
                onPublish={publish}
                onSuggest={suggest}
                onOpen={setOpen}
                onFactor={(factor) => {
                  const text = files.get('exercise.json')?.text ?? '';
                  const next = text.replace(/("operationsFactor"\s*:\s*)[\d.]+/, `$1${factor}`);
                  store.type('exercise.json', next);
                }}
                onKeep={keep}
              />
            </Tabs.Content>
            <Tabs.Content value="preview" tabIndex={-1}>
              <PreviewPanel
                id={draft.id}
                path={previewed}
                text={files.get(previewed)?.text ?? ''}
                proved={proof.revision ?? 0}
              />
            </Tabs.Content>
            <Tabs.Content value="signature" tabIndex={-1}>
              <SignaturePanel
                id={draft.id}
                text={files.get('exercise.json')?.text ?? ''}
                onType={(text) => store.type('exercise.json', text)}
              />
            </Tabs.Content>
            <Tabs.Content value="history" tabIndex={-1}>
              <HistoryPanel
                id={draft.id}
                path={path}
                isThere={(one) => files.has(one)}
                revision={revision}
                onRestore={(one, text) => {
                  if (!store.add(one, text)) store.type(one, text);
                  setOpen(one);
                }}
              />
            </Tabs.Content>
            {shares === undefined ? null : (
              <Tabs.Content value="sharing" tabIndex={-1}>
                <SharingPanel id={draft.id} initial={shares} />
              </Tabs.Content>
            )}
          </ScrollBox>
        </Tabs.Root>
      </div>
    </>
  );
}

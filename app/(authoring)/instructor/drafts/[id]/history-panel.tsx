/** Earlier texts of the file that is open, and of files that are there no longer; each can be taken back. */
import {useEffect, useState} from 'react';
import {count} from '#lib/base/count';
import {Button} from '../../../../_components/button';
import {FormMessage} from '../../../../_components/form-message';
import {LocalTime} from '../../../../_components/local-time';
import {ScrollBox} from '../../../../_components/scroll-box';
import {draftRequests, type EarlierTextView} from './draft-requests';

type Props = {
  readonly id: string;
  readonly path: string;
  /** Whether a file is in the draft now. */
  readonly isThere: (path: string) => boolean;
  /** Rises with every save. */
  readonly revision: number;
  readonly onRestore: (path: string, text: string) => void;
};

export function HistoryPanel({id, path, isThere, revision, onRestore}: Props) {
  const [all, setAll] = useState<readonly EarlierTextView[]>();
  const [message, setMessage] = useState<string>();
  const [shown, setShown] = useState<{readonly key: string; readonly text: string}>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: every save may add a text
  useEffect(() => {
    let isOld = false;
    void draftRequests(id)
      .history()
      .then((answer) => {
        if (isOld) return;
        if (answer.ok) setAll(answer.value);
        else setMessage(answer.error.message);
      });
    return () => {
      isOld = true;
    };
  }, [id, revision]);
  const listed = all?.filter((one) => one.path === path || !isThere(one.path));
  const show = async ({path: of, revision: at}: EarlierTextView) => {
    const answer = await draftRequests(id).earlier(of, at);
    if (answer.ok) setShown({key: `${of} ${at}`, text: answer.value.text});
    else setMessage(answer.error.message);
  };
  if (listed === undefined) return <p role="status">Reading the history</p>;
  return (
    <div className="space-y-3">
      <FormMessage message={message} />
      {listed.length === 0 ? (
        <p className="text-ink-soft">
          No earlier text of {path} yet. One is kept each minute that you write, and before much of it is
          deleted.
        </p>
      ) : (
        <ul className="divide-y divide-line">
          {listed.map((one) => {
            const key = `${one.path} ${one.revision}`;
            return (
              <li key={key} className="py-2">
                <div className="flex flex-wrap items-center gap-2 text-sm">
                  <LocalTime iso={one.savedAt} />
                  {one.path === path ? null : <span className="font-mono">{one.path} (deleted)</span>}
                  <span className="text-ink-soft">{count(one.charactersTotal, 'character')}</span>
                  <Button small className="ml-auto" onClick={() => void show(one)}>
                    Show
                  </Button>
                </div>
                {shown?.key === key ? (
                  <div className="mt-2">
                    <ScrollBox
                      label="Earlier text"
                      className="max-h-80 overflow-auto rounded border border-line bg-sunken p-2"
                    >
                      <pre className="text-sm whitespace-pre-wrap">{shown.text}</pre>
                    </ScrollBox>
                    <Button small className="mt-2" onClick={() => onRestore(one.path, shown.text)}>
                      Take this text
                    </Button>
                  </div>
                ) : null}
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}

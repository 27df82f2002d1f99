import type {DraftView} from '#lib/data/submission-views';
import type {LanguageName} from '#lib/exercises/exercise';
import {languageLabels} from '#lib/languages/browser';
import type {DraftHistoryItem} from '#lib/submissions/drafts';
import {classNames} from '../../../../../_components/class-names';
import {LocalTime} from '../../../../../_components/local-time';
import {PageLink} from '../../../../../_components/page-link';

type Props = {
  readonly path: string;
  readonly drafts: readonly DraftView[];
  readonly language: LanguageName;
  readonly texts: readonly DraftHistoryItem[];
  readonly chosen: DraftHistoryItem;
};

const linkClass = 'block rounded px-3 py-2 hover:bg-sunken';

/** The languages that something was written in, and the versions of the one in view, the newest first. */
export function HistoryList({path, drafts, language, texts, chosen}: Props) {
  return (
    <nav aria-label="Versions">
      {drafts.length < 2 ? null : (
        <ul className="mb-3 flex flex-wrap gap-1">
          {drafts.map((draft) => (
            <li key={draft.language}>
              <PageLink
                href={`${path}?language=${draft.language}`}
                aria-current={draft.language === language ? 'true' : undefined}
                className={classNames(
                  'inline-block rounded border px-2.5 py-1 text-sm',
                  draft.language === language ? 'border-line bg-sunken' : 'border-transparent text-ink-soft',
                )}
              >
                {languageLabels[draft.language].title}
              </PageLink>
            </li>
          ))}
        </ul>
      )}
      <ol className="divide-y divide-line border-y border-line">
        {texts.map((text) => (
          <li key={text.revision}>
            <PageLink
              href={`${path}?language=${language}&version=${text.revision}`}
              aria-current={text.revision === chosen.revision ? 'true' : undefined}
              className={classNames(
                linkClass,
                text.revision === chosen.revision ? 'bg-sunken font-medium' : '',
              )}
            >
              <LocalTime iso={text.savedAt} />
              <span className="block text-sm font-normal text-ink-soft">
                {languageLabels[language].title}, {lineCount(text.source)}
              </span>
            </PageLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function lineCount(source: string): string {
  const lines = source.replace(/\n$/, '').split('\n').length;
  return lines === 1 ? '1 line' : `${lines} lines`;
}

/** The left pane: what is asked, how to think about it, and what one has sent so far. */

import {Tabs} from 'radix-ui';
import type {RefObject} from 'react';
import type {ChainView} from '#lib/catalogue/chain-view';
import type {SubmissionListItem} from '#lib/data/submission-views';
import type {ExerciseView} from '#lib/exercises/view';
import type {LanguageName} from '#lib/languages/browser';
import type {NoteView} from '#lib/notes/note-view';
import {DifficultyWord} from '../../../_components/difficulty-word';
import type {Hidden} from '../../../_components/hidden';
import {PageLink} from '../../../_components/page-link';
import {Prose} from '../../../_components/prose';
import {slugTitle} from '../../../_components/slug-title';
import {DataTables} from './data-tables';
import {Editorial} from './editorial';
import {Hints} from './hints';
import {Notes} from './notes';
import {PartStrip} from './part-strip';
import {SubmissionList} from './submission-list';
import {TabStrip} from './tab-strip';
import {signInPath} from './use-address';
import type {Help} from './use-help';

const tabs = [
  {name: 'statement', title: 'Statement'},
  {name: 'editorial', title: 'Editorial'},
  {name: 'submissions', title: 'Submissions'},
  {name: 'notes', title: 'Notes'},
] as const;
const dataTab = {name: 'data', title: 'Data'} as const;

export type ProblemTab = (typeof tabs | readonly [typeof dataTab])[number]['name'];

type Props = {
  readonly exercise: ExerciseView;
  readonly hidden: Hidden;
  readonly chain: ChainView | undefined;
  readonly thanked: readonly string[];
  readonly viewerId: string | null;
  readonly submissions: readonly SubmissionListItem[];
  readonly note: NoteView | undefined;
  readonly language: LanguageName;
  readonly help: Help;
  readonly hintAsked: RefObject<boolean>;
  readonly tab: ProblemTab;
  readonly onTab: (tab: ProblemTab) => void;
};

const paneClass = 'min-h-0 flex-1 overflow-y-auto px-4 py-5 md:px-6 -outline-offset-2';

export function ProblemPane(props: Props) {
  const {exercise, hidden, chain, thanked, viewerId, submissions, note} = props;
  const {language, help, hintAsked, tab, onTab} = props;
  return (
    <Tabs.Root
      value={tab}
      onValueChange={(value) => onTab(value as ProblemTab)}
      className="flex h-full min-h-0 flex-col bg-panel"
    >
      <TabStrip
        label="Problem"
        tabs={exercise.tables === undefined ? tabs : [tabs[0], dataTab, ...tabs.slice(1)]}
      />
      <Tabs.Content value="statement" className={paneClass}>
        {chain === undefined ? null : (
          <PartStrip chain={chain} slug={exercise.slug} hasSubmitted={submissions.length > 0} />
        )}
        <h1 className="text-2xl leading-tight font-semibold">{exercise.title}</h1>
        <p className="mt-1.5 mb-5 flex flex-wrap gap-x-3 text-sm text-ink-soft">
          {hidden.difficulty ? null : (
            <DifficultyWord difficulty={exercise.difficulty} className="font-medium" />
          )}
          {(hidden.topics ? [] : exercise.topics).map((topic, index) =>
            index === 0 ? (
              <PageLink
                key={topic}
                href={`/tracks/${topic}`}
                title={`The track ${slugTitle(topic)}`}
                className="rounded underline underline-offset-2 hover:text-ink"
              >
                {slugTitle(topic)}
              </PageLink>
            ) : (
              <span key={topic}>{slugTitle(topic)}</span>
            ),
          )}
        </p>
        <Prose html={exercise.statementHtml} />
        <Hints hints={exercise.hintsHtml} opened={help.hints} onOpened={help.openHints} asked={hintAsked} />
      </Tabs.Content>
      {exercise.tables === undefined ? null : (
        <Tabs.Content value="data" className={paneClass}>
          <DataTables tables={exercise.tables} />
        </Tabs.Content>
      )}
      <Tabs.Content value="editorial" className={paneClass}>
        <Editorial
          html={exercise.editorialHtml}
          slug={exercise.slug}
          thanked={thanked}
          isOpen={help.isEditorialOpen}
          onOpen={help.openEditorial}
        />
      </Tabs.Content>
      <Tabs.Content value="submissions" className={paneClass}>
        <SubmissionList submissions={submissions} signedIn={viewerId !== null} slug={exercise.slug} />
      </Tabs.Content>
      <Tabs.Content value="notes" className={paneClass}>
        <Notes
          slug={exercise.slug}
          viewerId={viewerId}
          stored={note}
          signInPath={signInPath(exercise.slug, language)}
        />
      </Tabs.Content>
    </Tabs.Root>
  );
}

'use client';

/** What an author is writing and has published. */
import {useRouter} from 'next/navigation';
import {useState} from 'react';
import {sendAccount} from '#lib/auth/browser';
import {count} from '#lib/base/count';
import type {DraftListItem, OwnExercise} from '#lib/drafting/draft-view';
import {Button, buttonClass} from '../../_components/button';
import {Empty} from '../../_components/empty';
import {FormMessage} from '../../_components/form-message';
import {LocalTime} from '../../_components/local-time';
import {PageLink} from '../../_components/page-link';

type Props = {readonly drafts: readonly DraftListItem[]; readonly exercises: readonly OwnExercise[]};

const linkClass = 'min-w-0 flex-1 truncate rounded font-medium text-accent underline underline-offset-2';

export function DraftList({drafts, exercises}: Props) {
  return (
    <>
      <h2 className="mb-2 text-xl font-semibold">Drafts</h2>
      {drafts.length === 0 ? (
        <Empty title="No drafts yet">
          <p>A draft is an exercise that you are writing. Begin one below.</p>
        </Empty>
      ) : (
        <ul className="border-t border-line">
          {drafts.map((draft) => (
            <DraftLine key={draft.id} draft={draft} />
          ))}
        </ul>
      )}
      <h2 className="mt-8 mb-2 text-xl font-semibold">Published</h2>
      {exercises.length === 0 ? (
        <Empty title="Nothing published yet">
          <p>What you publish stands in the catalogue. A later version of it begins here.</p>
        </Empty>
      ) : (
        <ul className="border-t border-line">
          {exercises.map((exercise) => (
            <ExerciseLine
              key={exercise.slug}
              exercise={exercise}
              draft={drafts.find(({slug, ownerName}) => slug === exercise.slug && ownerName === undefined)}
            />
          ))}
        </ul>
      )}
    </>
  );
}

function DraftLine({draft}: {draft: DraftListItem}) {
  const router = useRouter();
  const [doing, setDoing] = useState(false);
  const [message, setMessage] = useState<string>();
  const remove = async () => {
    const sent = await sendAccount('DELETE', `/api/instructor/drafts/${draft.id}`, {});
    if (sent.ok) router.refresh();
    else setMessage(sent.error.message);
  };
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-2.5">
      <PageLink href={`/instructor/drafts/${draft.id}`} className={linkClass}>
        {draft.slug}
      </PageLink>
      <span className="text-sm text-ink-soft">
        {draft.ownerName === undefined ? '' : `shared by ${draft.ownerName}, `}
        changed <LocalTime iso={draft.updatedAt} />
      </span>
      <a
        href={`/api/instructor/drafts/${draft.id}/archive`}
        download
        aria-label={`Export ${draft.slug}`}
        className={buttonClass('secondary', true)}
      >
        Export
      </a>
      {draft.ownerName !== undefined ? null : doing ? (
        <>
          <Button small look="danger" onClick={() => void remove()}>
            Delete the draft {draft.slug}
          </Button>
          <Button small look="quiet" onClick={() => setDoing(false)}>
            Keep it
          </Button>
        </>
      ) : (
        <Button small aria-label={`Delete ${draft.slug}`} onClick={() => setDoing(true)}>
          Delete
        </Button>
      )}
      <FormMessage message={message} />
    </li>
  );
}

function ExerciseLine({exercise, draft}: {exercise: OwnExercise; draft: DraftListItem | undefined}) {
  const router = useRouter();
  const [message, setMessage] = useState<string>();
  const {slug, title, version, waiting} = exercise;
  const begin = async () => {
    const made = await sendAccount<{id: string}>('POST', '/api/instructor/drafts', {slug, from: slug});
    if (made.ok) router.push(`/instructor/drafts/${made.value.id}`);
    else setMessage(made.error.message);
  };
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-2.5">
      <PageLink href={`/exercises/${slug}`} className={linkClass}>
        {title}
      </PageLink>
      <span className="text-sm text-ink-soft">version {version}</span>
      <PageLink
        href={`/instructor/exercises/${slug}/insight`}
        aria-label={`Insight: how people fare with ${title}`}
        className={buttonClass('secondary', true)}
      >
        Insight
      </PageLink>
      <PageLink
        href={`/instructor/exercises/${slug}`}
        aria-label={`Rejudge submissions to ${title}`}
        className={buttonClass('secondary', true)}
      >
        Rejudge
      </PageLink>
      {waiting === 0 ? null : (
        <PageLink href={`/instructor/exercises/${slug}#counterexamples`} className={linkClass}>
          {count(waiting, 'counterexample')} to decide
        </PageLink>
      )}
      {draft === undefined ? (
        <Button small onClick={() => void begin()} aria-label={`Begin the next version of ${title}`}>
          Next version
        </Button>
      ) : null}
      <FormMessage message={message} />
    </li>
  );
}

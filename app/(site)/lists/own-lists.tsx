'use client';

/** Own lists: made, renamed and deleted here, filled in the catalogue. */
import {useRouter} from 'next/navigation';
import {useState} from 'react';
import {sendAccount} from '#lib/auth/browser';
import {count} from '#lib/base/count';
import type {ListView} from '#lib/practice/preferences-view';
import {Button} from '../../_components/button';
import {Empty} from '../../_components/empty';
import {Field} from '../../_components/field';
import {FormMessage} from '../../_components/form-message';
import {PageLink} from '../../_components/page-link';
import {useFormAction} from '../(account)/use-form-action';

export function OwnLists({lists}: {lists: readonly ListView[]}) {
  const router = useRouter();
  const form = useFormAction(
    ['title'],
    (fields) => sendAccount('POST', '/api/lists', fields),
    (element) => {
      element.reset();
      router.refresh();
    },
  );
  return (
    <>
      <form method="post" noValidate onSubmit={form.submit} className="mb-6">
        <FormMessage message={form.message} />
        <div className="flex flex-wrap items-end gap-2">
          <Field
            label="New list"
            name="title"
            placeholder="Week before the interview"
            autoComplete="off"
            error={form.errorOf('title')}
            className="min-w-60 flex-1"
          />
          <Button type="submit" disabled={form.disabled}>
            Make the list
          </Button>
        </div>
      </form>
      {lists.length === 0 ? (
        <Empty title="No lists yet">
          <p>A list holds exercises that you choose in the catalogue. Give it a title above.</p>
        </Empty>
      ) : (
        <ul className="border-t border-line">
          {lists.map((list) => (
            <ListLine key={list.id} list={list} onChanged={() => router.refresh()} />
          ))}
        </ul>
      )}
    </>
  );
}

function ListLine({list, onChanged}: {list: ListView; onChanged: () => void}) {
  const [doing, setDoing] = useState<'rename' | 'delete'>();
  const [message, setMessage] = useState<string>();
  const form = useFormAction(
    ['title'],
    (fields) => sendAccount('PATCH', `/api/lists/${list.id}`, fields),
    () => {
      setDoing(undefined);
      onChanged();
    },
  );
  const remove = async () => {
    const sent = await sendAccount('DELETE', `/api/lists/${list.id}`, {});
    if (sent.ok) onChanged();
    else setMessage(sent.error.message);
  };
  if (doing === 'rename') {
    return (
      <li className="border-b border-line py-3">
        <form method="post" noValidate onSubmit={form.submit} className="flex flex-wrap items-end gap-2">
          <Field
            label={`New title for ${list.title}`}
            name="title"
            defaultValue={list.title}
            autoComplete="off"
            error={form.errorOf('title') ?? form.message}
            className="min-w-60 flex-1"
          />
          <Button type="submit" disabled={form.disabled}>
            Save
          </Button>
          <Button look="quiet" onClick={() => setDoing(undefined)}>
            Cancel
          </Button>
        </form>
      </li>
    );
  }
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-2.5">
      <PageLink
        href={`/exercises?list=${list.id}`}
        className="min-w-0 flex-1 truncate rounded font-medium text-accent underline underline-offset-2"
      >
        {list.title}
      </PageLink>
      <span className="text-sm text-ink-soft">{count(list.slugs.length, 'exercise')}</span>
      {doing === 'delete' ? (
        <>
          <Button small look="danger" onClick={() => void remove()}>
            Delete {list.title}
          </Button>
          <Button small look="quiet" onClick={() => setDoing(undefined)}>
            Keep it
          </Button>
        </>
      ) : (
        <>
          <Button small aria-label={`Rename ${list.title}`} onClick={() => setDoing('rename')}>
            Rename
          </Button>
          <Button small aria-label={`Delete ${list.title}`} onClick={() => setDoing('delete')}>
            Delete
          </Button>
        </>
      )}
      <FormMessage message={message} />
    </li>
  );
}

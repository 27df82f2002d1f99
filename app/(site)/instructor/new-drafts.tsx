'use client';

/** The ways to begin a draft: a template, a copy of an exercise, an archive. */
import {useRouter} from 'next/navigation';
import {useId, useState} from 'react';
import {sendAccount} from '#lib/auth/browser';
import type {Refusal} from '#lib/base/result';
import {Button} from '../../_components/button';
import {Field} from '../../_components/field';
import {FormMessage} from '../../_components/form-message';
import {useFormAction} from '../(account)/use-form-action';

type Kind = {readonly name: string; readonly title: string};
type Made = {readonly id: string};
type Imported = Made & {readonly notes: readonly string[]};

const slugHint = 'Small letters, digits and hyphens: it is in the address, such as two-sum.';

export function NewDrafts({kinds}: {kinds: readonly Kind[]}) {
  return (
    <div className="mt-8 grid gap-8 md:grid-cols-2">
      <FromTemplate kinds={kinds} />
      <FromExercise />
      <FromArchive />
    </div>
  );
}

/** Goes to the draft that was made. */
function useMade() {
  const router = useRouter();
  return (made: Made) => router.push(`/instructor/drafts/${made.id}`);
}

function useBeginning<Name extends string>(names: readonly Name[]) {
  const go = useMade();
  return useFormAction(names, async (fields) => {
    const made = await sendAccount<Made>('POST', '/api/instructor/drafts', fields);
    if (made.ok) go(made.value);
    return made;
  });
}

function FromTemplate({kinds}: {kinds: readonly Kind[]}) {
  const id = useId();
  const form = useBeginning(['slug', 'kind']);
  return (
    <form
      method="post"
      noValidate
      onSubmit={form.submit}
      aria-labelledby={`${id}-title`}
      className="space-y-3"
    >
      <h2 id={`${id}-title`} className="text-xl font-semibold">
        New exercise
      </h2>
      <FormMessage message={form.message} />
      <Field
        label="Name"
        hint={slugHint}
        name="slug"
        autoComplete="off"
        spellCheck={false}
        error={form.errorOf('slug')}
      />
      <div>
        <label htmlFor={`${id}-kind`} className="block font-medium">
          Kind
        </label>
        <select
          id={`${id}-kind`}
          name="kind"
          className="mt-1 block h-10 w-full rounded border border-line-strong bg-panel px-2"
        >
          {kinds.map(({name, title}) => (
            <option key={name} value={name}>
              {title}
            </option>
          ))}
        </select>
      </div>
      <Button type="submit" look="primary" disabled={form.disabled}>
        Begin the exercise
      </Button>
    </form>
  );
}

function FromExercise() {
  const id = useId();
  const form = useBeginning(['from', 'slug']);
  return (
    <form
      method="post"
      noValidate
      onSubmit={form.submit}
      aria-labelledby={`${id}-title`}
      className="space-y-3"
    >
      <h2 id={`${id}-title`} className="text-xl font-semibold">
        Copy of an exercise
      </h2>
      <FormMessage message={form.message} />
      <Field
        label="Exercise"
        hint="As in its address, such as implement-trie."
        name="from"
        autoComplete="off"
        spellCheck={false}
        error={form.errorOf('from')}
      />
      <Field
        label="Name of the copy"
        name="slug"
        autoComplete="off"
        spellCheck={false}
        error={form.errorOf('slug')}
      />
      <Button type="submit" disabled={form.disabled}>
        Copy the exercise
      </Button>
    </form>
  );
}

function FromArchive() {
  const id = useId();
  const go = useMade();
  const [message, setMessage] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [imported, setImported] = useState<Imported>();
  const send = async (file: File | undefined) => {
    if (file === undefined) return;
    setBusy(true);
    setMessage(undefined);
    try {
      const response = await fetch('/api/instructor/archives', {
        method: 'POST',
        headers: {'content-type': 'application/zip'},
        body: file,
      });
      const answer = (await response.json()) as Imported & {error?: Refusal};
      if (answer.error === undefined) {
        if (answer.notes.length === 0) go(answer);
        else setImported(answer);
      } else setMessage(answer.error.message);
    } catch {
      setMessage('The server could not be reached, or the file is too large. Try again.');
    }
    setBusy(false);
  };
  return (
    <section aria-labelledby={`${id}-title`} className="space-y-3">
      <h2 id={`${id}-title`} className="text-xl font-semibold">
        Import an archive
      </h2>
      <FormMessage message={message} />
      <label htmlFor={`${id}-file`} className="block font-medium">
        Package as a zip
      </label>
      <p className="text-sm text-ink-soft">
        As Export gives it: its folder bears the name of the exercise. Or a Kattis problem package, of which
        as much is taken over as has a counterpart.
      </p>
      <input
        id={`${id}-file`}
        type="file"
        accept=".zip,.kpp,application/zip"
        disabled={busy}
        onChange={(event) => void send(event.target.files?.[0])}
        className="block w-full rounded border border-line-strong bg-panel p-2"
      />
      {imported === undefined ? null : (
        <div role="status" className="space-y-2 rounded border border-line p-3">
          <p className="font-medium">The draft is made. Not everything of the package has a counterpart:</p>
          <ul className="list-disc space-y-1 pl-5 text-sm">
            {imported.notes.map((note) => (
              <li key={note} className="[overflow-wrap:anywhere]">
                {note}
              </li>
            ))}
          </ul>
          <Button small look="primary" onClick={() => go(imported)}>
            Open the draft
          </Button>
        </div>
      )}
    </section>
  );
}

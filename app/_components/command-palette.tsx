'use client';

/** Everything one can go to or do, found as one types: the page's own actions, pages, exercises. */
import {Command} from 'cmdk';
import {useRouter} from 'next/navigation';
import {Dialog} from 'radix-ui';
import {useEffect, useState} from 'react';
import {DialogWindow} from './dialog-window';
import type {PaletteProps} from './palette-button';

type ExerciseItem = {readonly slug: string; readonly title: string; readonly topics: readonly string[]};

const pages = [
  {href: '/exercises', title: 'Exercises', signedIn: false},
  {href: '/tracks', title: 'Tracks', signedIn: false},
  {href: '/review', title: 'Reviews', signedIn: true},
  {href: '/progress', title: 'Progress', signedIn: true},
  {href: '/submissions', title: 'Your submissions', signedIn: true},
  {href: '/lists', title: 'Your lists', signedIn: true},
  {href: '/settings', title: 'Settings', signedIn: true},
  {href: '/what-your-code-finds', title: 'What your code finds', signedIn: false},
] as const;

const itemClass =
  'flex cursor-pointer items-center justify-between gap-3 rounded px-3 py-1.5 data-[selected=true]:bg-sunken';
const groupClass =
  '[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:text-sm [&_[cmdk-group-heading]]:text-ink-soft';

export function CommandPalette({signedIn, actions, onClose}: PaletteProps) {
  const router = useRouter();
  const [exercises, setExercises] = useState<readonly ExerciseItem[]>([]);
  useEffect(() => {
    let gone = false;
    fetch('/api/exercises')
      .then(async (response) => (await response.json()) as {exercises?: readonly ExerciseItem[]})
      .then(
        (answer) => gone || setExercises(answer.exercises ?? []),
        () => undefined,
      );
    return () => {
      gone = true;
    };
  }, []);
  const go = (href: string) => {
    onClose();
    router.push(href);
  };
  return (
    <Dialog.Root open onOpenChange={(open) => open || onClose()}>
      <DialogWindow title="Commands" closable className="w-[min(36rem,calc(100vw-2rem))] p-4">
        <Command label="Commands" className="mt-2">
          <Command.Input
            autoFocus
            placeholder="Find an action, a page or an exercise"
            className="block h-10 w-full rounded border border-line-strong bg-panel px-3"
          />
          <Command.List className="mt-2 max-h-[50dvh] overflow-y-auto">
            <Command.Empty className="px-3 py-2 text-ink-soft">Nothing is called that.</Command.Empty>
            {actions.length === 0 ? null : (
              <Command.Group heading="Here" className={groupClass}>
                {actions.map(({title, keys, act}) => (
                  <Command.Item
                    key={title}
                    value={title}
                    className={itemClass}
                    onSelect={() => {
                      onClose();
                      // The dialog gives the focus back first, or what is opened would lose it.
                      setTimeout(act, 0);
                    }}
                  >
                    {title}
                    {keys === undefined ? null : <kbd className="text-sm text-ink-soft">{keys}</kbd>}
                  </Command.Item>
                ))}
              </Command.Group>
            )}
            <Command.Group heading="Pages" className={groupClass}>
              {pages
                .filter((page) => signedIn || !page.signedIn)
                .map(({href, title}) => (
                  <Command.Item
                    key={href}
                    value={`${title} page`}
                    className={itemClass}
                    onSelect={() => go(href)}
                  >
                    {title}
                  </Command.Item>
                ))}
            </Command.Group>
            <Command.Group heading="Exercises" className={groupClass}>
              {exercises.map(({slug, title, topics}) => (
                <Command.Item
                  key={slug}
                  value={`${title} ${slug}`}
                  keywords={[...topics]}
                  className={itemClass}
                  onSelect={() => go(`/exercises/${slug}`)}
                >
                  {title}
                </Command.Item>
              ))}
            </Command.Group>
          </Command.List>
        </Command>
      </DialogWindow>
    </Dialog.Root>
  );
}

import {ListPlus, Star} from 'lucide-react';
import {DropdownMenu} from 'radix-ui';
import type {ExerciseListItem} from '#lib/exercises/view';
import type {ListView} from '#lib/practice/preferences-view';
import {IconButton} from '../../../_components/icon-button';
import {menuClass, menuItemClass} from '../../../_components/menu-class';
import {PageLink} from '../../../_components/page-link';

export type OwnMarksActions = {
  readonly onStar: (slug: string, starred: boolean) => void;
  readonly onList: (list: string, slug: string, listed: boolean) => void;
};

type Props = OwnMarksActions & {readonly exercise: ExerciseListItem; readonly lists: readonly ListView[]};

/** The viewer's star, and the lists that the exercise is on. */
export function OwnMarks({exercise, lists, onStar, onList}: Props) {
  const {slug, title} = exercise;
  const starred = exercise.starred === true;
  return (
    <span className="relative z-10 inline-flex">
      <IconButton
        label={starred ? `Take the star from ${title}` : `Star ${title}`}
        aria-pressed={starred}
        onClick={() => onStar(slug, !starred)}
      >
        <Star aria-hidden className={starred ? 'size-4 fill-current text-time' : 'size-4'} />
      </IconButton>
      <DropdownMenu.Root>
        <DropdownMenu.Trigger asChild>
          <IconButton label={`Lists with ${title}`}>
            <ListPlus aria-hidden className="size-4" />
          </IconButton>
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content align="end" className={`${menuClass} max-h-80 overflow-y-auto`}>
            {lists.map((list) => (
              <DropdownMenu.CheckboxItem
                key={list.id}
                checked={list.slugs.includes(slug)}
                onCheckedChange={(checked) => onList(list.id, slug, checked)}
                onSelect={(event) => event.preventDefault()}
                className={menuItemClass}
              >
                <span aria-hidden className="inline-block w-4">
                  {list.slugs.includes(slug) ? '✓' : ''}
                </span>
                <span className="max-w-56 truncate">{list.title}</span>
              </DropdownMenu.CheckboxItem>
            ))}
            <DropdownMenu.Item asChild className={menuItemClass}>
              <PageLink href="/lists">{lists.length === 0 ? 'Make a list' : 'Your lists'}</PageLink>
            </DropdownMenu.Item>
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
    </span>
  );
}

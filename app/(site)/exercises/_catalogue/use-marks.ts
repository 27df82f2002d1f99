/** The viewer's stars and lists, changed at once and sent; what the server refuses is taken back and said. */
import {useState} from 'react';
import {sendAccount} from '#lib/auth/browser';
import type {ExerciseListItem} from '#lib/exercises/view';
import type {ListView} from '#lib/practice/preferences-view';
import type {OwnMarksActions} from './own-marks';

type Marks = OwnMarksActions & {
  readonly exercises: readonly ExerciseListItem[];
  readonly lists: readonly ListView[];
  readonly message: string | undefined;
};

export function useMarks(first: readonly ExerciseListItem[], firstLists: readonly ListView[]): Marks {
  const [stars, setStars] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [lists, setLists] = useState(firstLists);
  const [message, setMessage] = useState<string>();

  const onStar = async (slug: string, starred: boolean) => {
    const show = (shown: boolean) => setStars((before) => new Map(before).set(slug, shown));
    show(starred);
    const sent = await sendAccount('PUT', `/api/exercises/${slug}/star`, {starred});
    setMessage(sent.ok ? undefined : sent.error.message);
    if (!sent.ok) show(!starred);
  };
  const onList = async (id: string, slug: string, listed: boolean) => {
    const show = (shown: boolean) =>
      setLists((before) =>
        before.map((list) => {
          if (list.id !== id) return list;
          const others = list.slugs.filter((one) => one !== slug);
          return {...list, slugs: shown ? [...others, slug] : others};
        }),
      );
    show(listed);
    const sent = await sendAccount('PUT', `/api/lists/${id}/items`, {slug, listed});
    setMessage(sent.ok ? undefined : sent.error.message);
    if (!sent.ok) show(!listed);
  };
  const exercises = first.map((item): ExerciseListItem => {
    const starred = stars.get(item.slug);
    if (starred === undefined) return item;
    const {starred: _, ...rest} = item;
    return starred ? {...rest, starred} : rest;
  });
  return {
    ...{exercises, lists, message},
    onStar: (slug, starred) => void onStar(slug, starred),
    onList: (list, slug, listed) => void onList(list, slug, listed),
  };
}

'use client';

import {useRouter} from 'next/navigation';

type Props = {
  readonly value: string;
  readonly exercises: ReadonlyArray<{readonly slug: string; readonly title: string}>;
};

/** Shows the submissions of one exercise; the choice is kept in the address. */
export function ExercisePick({value, exercises}: Props) {
  const router = useRouter();
  return (
    <select
      aria-label="Exercise"
      value={value}
      onChange={(event) => {
        const slug = event.target.value;
        router.push(slug === '' ? '/submissions' : `/submissions?exercise=${encodeURIComponent(slug)}`);
      }}
      className="h-10 max-w-full rounded border border-line-strong bg-panel px-3"
    >
      <option value="">All exercises</option>
      {exercises.map((exercise) => (
        <option key={exercise.slug} value={exercise.slug}>
          {exercise.title}
        </option>
      ))}
    </select>
  );
}

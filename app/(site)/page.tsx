import {Check} from 'lucide-react';
import {nextExercise} from '#lib/catalogue/catalogue';
import {readPreferences} from '#lib/practice/preferences';
import {buttonClass} from '../_components/button';
import {NextExercise} from '../_components/next-exercise';
import {PageLink} from '../_components/page-link';
import {asking} from '../_server/asking';

const reasons = [
  {
    title: 'Fair',
    text: 'Operation counts decide what is too slow, not the clock: the same code gets the same verdict on a busy machine.',
  },
  {
    title: 'Explained',
    text: 'A wrong answer comes with the smallest input that shows it, freshly made; an exception points at your line.',
  },
  {
    title: 'Never lost',
    text: 'Your code is saved as you type, and a submission always gets its verdict, whatever happens to the server.',
  },
];

export default async function HomePage() {
  const {platform, viewer} = await asking();
  const [next, {hideDifficulty, hideTopics}] = await Promise.all([
    nextExercise(platform, viewer),
    readPreferences(platform, viewer),
  ]);
  return (
    <div className="mx-auto max-w-3xl">
      <h1 className="mt-4 text-4xl leading-tight font-semibold tracking-tight text-balance sm:mt-10">
        Practise for interviews with verdicts that are fair, explained and reproducible.
      </h1>
      <p className="mt-4 max-w-prose text-lg text-ink-soft">
        Pick an exercise, write in the editor, run the samples. Submit when you think it is right.
        {viewer === undefined ? ' No account is needed until you submit.' : null}
      </p>
      <div className="mt-8">
        {next === undefined ? (
          <PageLink href="/exercises" className={buttonClass('primary')}>
            See the exercises
          </PageLink>
        ) : (
          <NextExercise exercise={next} hidden={{difficulty: hideDifficulty, topics: hideTopics}} />
        )}
      </div>
      {next === undefined ? null : (
        <p className="mt-3">
          <PageLink href="/exercises" className="rounded text-accent underline underline-offset-2">
            See all exercises
          </PageLink>
        </p>
      )}
      <dl className="mt-12 grid gap-6 border-t border-line pt-8 sm:grid-cols-3">
        {reasons.map((reason) => (
          <div key={reason.title}>
            <dt className="flex items-center gap-2 font-semibold">
              <Check aria-hidden className="size-4 text-accepted" />
              {reason.title}
            </dt>
            <dd className="mt-1 text-ink-soft">{reason.text}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

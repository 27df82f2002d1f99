import type {Metadata} from 'next';
import Link from 'next/link';
import {listCatalogue, nextExercise} from '#lib/catalogue/catalogue';
import {NextExercise} from '../../_components/next-exercise';
import {asking} from '../../_server/asking';
import {Catalogue} from './_catalogue/catalogue';

export const metadata: Metadata = {title: 'Exercises'};

export default async function ExercisesPage() {
  const {platform, viewer} = await asking();
  const [exercises, next] = await Promise.all([
    listCatalogue(platform, viewer),
    nextExercise(platform, viewer),
  ]);
  return (
    <>
      <div className="mb-5 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h1 className="text-3xl font-semibold tracking-tight">Exercises</h1>
        <Link href="/tracks" className="rounded text-accent underline underline-offset-2">
          Browse by topic
        </Link>
      </div>
      {next === undefined ? null : <NextExercise exercise={next} />}
      <div className="mt-6">
        <Catalogue exercises={exercises} signedIn={viewer !== undefined} />
      </div>
    </>
  );
}

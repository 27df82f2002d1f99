/** What a person has done so far, summed up: by topic, by day, by verdict. */
import {type Owned, ownedBy} from '#lib/access/scope';
import type {Viewer} from '#lib/access/viewer';
import {topicsShownMax} from '#lib/base/limits';
import {ok, type Result} from '#lib/base/result';
import type {Data} from '#lib/data/client';
import {listCurrentVersions, type VersionSummary} from '#lib/data/exercise-versions';
import {findActivity, type StoredActivity} from '#lib/data/progress';
import type {Chain} from '#lib/exercises/chain';
import type {TopicGuide} from '#lib/exercises/guide';
import {nextOf, trackExercises} from '#lib/exercises/track-order';
import {dayOf} from '#lib/practice/calendar';
import {listedWith, standingsWith} from '#lib/practice/chained';
import {masteryOf} from '#lib/practice/mastery';
import type {Bar, DayView, ProgressView, TopicView} from '#lib/practice/progress-view';
import {
  firstSolutionMs,
  isDue,
  readStandings,
  type Standing,
  type Standings,
  sawEditorialFirst,
} from '#lib/practice/standing';
import {recallAt} from '#lib/recall/schedule';
import {verdicts} from '#lib/verdict/verdict';

export type ProgressParts = {
  readonly data: Data;
  readonly guides: readonly TopicGuide[];
  readonly chains?: readonly Chain[];
};

/** The viewer's own, in days of `zone`. */
export async function readProgress(
  parts: ProgressParts,
  viewer: Viewer,
  zone: string,
): Promise<Result<ProgressView>> {
  const owner = ownedBy(viewer, 'progress.read');
  return owner.ok ? ok(await sumUp(parts, owner.value, zone)) : owner;
}

/** Of whoever the scope is of. */
export async function sumUp(
  {data, guides, chains = []}: ProgressParts,
  owner: Owned,
  zone: string,
  now = new Date(),
): Promise<ProgressView> {
  const [stored, known, activity] = await Promise.all([
    listCurrentVersions(data),
    readStandings(data, owner),
    findActivity(data, owner),
  ]);
  const day = dayOf(zone);
  const versions = listedWith(chains, stored);
  const standings = standingsWith(chains, known);
  const published = versions.flatMap(({slug}) => standings.standings.get(slug) ?? []);
  const solved = published.filter(({progress}) => progress.state === 'solved');
  const topics = guides.map((guide) => topicOf(guide, versions, standings, now));
  const touched = topics.filter((topic) => topic.solved + topic.tried > 0);
  const byMastery = [...touched].sort((a, b) => b.mastery - a.mastery);
  // No topic is both.
  const half = Math.ceil(byMastery.length / 2);
  return {
    ...{zone, today: day(now), topics, exercises: versions.length, solved: solved.length},
    tried: published.filter(({progress}) => progress.state === 'tried').length,
    submissions: activity.reduce((sum, {count}) => sum + count, 0),
    days: daysOf(activity, day),
    solvedBy: solvedByOf(solved, day),
    attempts: attemptsOf(solved),
    times: timesOf(solved),
    verdicts: verdicts
      .map((verdict) => ({
        verdict,
        count: activity.reduce((sum, one) => sum + (one.verdict === verdict ? one.count : 0), 0),
      }))
      .filter(({count}) => count > 0),
    help: helpOf(solved),
    strongest: byMastery
      .slice(0, half)
      .filter(({mastery}) => mastery > 0)
      .slice(0, topicsShownMax),
    weakest: byMastery.slice(half).toReversed().slice(0, topicsShownMax),
    // Parts of a chained question come back one by one.
    due: stored.filter(({slug}) => {
      const standing = known.standings.get(slug);
      return standing !== undefined && isDue(standing, known.preferences, now);
    }).length,
  };
}

function topicOf(
  guide: TopicGuide,
  versions: readonly VersionSummary[],
  {standings}: Standings,
  now: Date,
): TopicView {
  const {topic, title} = guide;
  const own = trackExercises(guide, versions).map((version) => ({
    ...version,
    standing: standings.get(version.slug),
  }));
  const statusOf = ({standing}: {standing: Standing | undefined}) => standing?.progress.state ?? 'new';
  const exercises = own.map((one) => ({
    difficulty: one.difficulty,
    status: statusOf(one),
    recall: one.standing?.memory && recallAt(one.standing.memory, now),
  }));
  const next = nextOf(own.map((one) => ({...one, status: statusOf(one)})));
  return {
    ...{topic, title, total: own.length, mastery: masteryOf(exercises)},
    solved: exercises.filter(({status}) => status === 'solved').length,
    tried: exercises.filter(({status}) => status === 'tried').length,
    ...(next === undefined ? {} : {next: {slug: next.slug, title: next.title}}),
  };
}

function daysOf(activity: readonly StoredActivity[], day: (moment: Date) => string): DayView[] {
  const days = new Map<string, {submissions: number; accepted: number}>();
  for (const {quarter, verdict, count} of activity) {
    const name = day(quarter);
    const before = days.get(name) ?? {submissions: 0, accepted: 0};
    before.submissions += count;
    if (verdict === 'accepted') before.accepted += count;
    days.set(name, before);
  }
  return [...days].map(([name, counts]) => ({day: name, ...counts}));
}

function solvedByOf(solved: readonly Standing[], day: (moment: Date) => string): ProgressView['solvedBy'] {
  const times = solved
    .flatMap(({progress}) => progress.firstSolvedAt ?? [])
    .sort((a, b) => Number(a) - Number(b));
  const reached = new Map<string, number>();
  for (const [before, time] of times.entries()) reached.set(day(time), before + 1);
  return [...reached].map(([name, count]) => ({day: name, solved: count}));
}

const attemptBars: ReadonlyArray<readonly [label: string, max: number]> = [
  ['1', 1],
  ['2', 2],
  ['3', 3],
  ['4', 4],
  ['5 to 9', 9],
  ['10 or more', Number.POSITIVE_INFINITY],
];

function attemptsOf(solved: readonly Standing[]): Bar[] {
  return barsOf(
    attemptBars,
    solved.flatMap(({progress}) => progress.attemptsToSolve ?? []),
  );
}

const timeBars: ReadonlyArray<readonly [label: string, minutesMax: number]> = [
  ['10 min', 10],
  ['20 min', 20],
  ['40 min', 40],
  ['1 h 20', 80],
  ['a day', 24 * 60],
  ['longer', Number.POSITIVE_INFINITY],
];

function timesOf(solved: readonly Standing[]): Bar[] {
  const minutes = solved.flatMap(({progress}) => {
    const ms = firstSolutionMs(progress);
    return ms === undefined ? [] : [ms / 60_000];
  });
  return barsOf(timeBars, minutes);
}

function barsOf(bars: ReadonlyArray<readonly [string, number]>, values: readonly number[]): Bar[] {
  return bars.map(([label, max], index) => {
    const min = bars[index - 1]?.[1] ?? Number.NEGATIVE_INFINITY;
    return {label, count: values.filter((value) => value > min && value <= max).length};
  });
}

function helpOf(solved: readonly Standing[]): Bar[] {
  const read = solved.filter(({progress}) => sawEditorialFirst(progress));
  const hinted = solved.filter((one) => !read.includes(one) && one.progress.hintsUsed > 0);
  return [
    {label: 'Without help', count: solved.length - read.length - hinted.length},
    {label: 'With hints', count: hinted.length},
    {label: 'After the editorial', count: read.length},
  ];
}

import type {Metadata} from 'next';
import {redirect} from 'next/navigation';
import {readExercise} from '#lib/catalogue/catalogue';
import {compareVersions, listVersions, type VersionItem} from '#lib/drafting/versions';
import {Button} from '../../../../../_components/button';
import {CodeDiff} from '../../../../../_components/code-diff';
import {Empty} from '../../../../../_components/empty';
import {PageLink} from '../../../../../_components/page-link';
import {type Params, single} from '../../../../../_components/search-params';
import {asking} from '../../../../../_server/asking';
import {nothingHere} from '../../../../../nothing-here';
import {VerdictChangesTable} from './verdict-changes-table';

type Props = {params: Promise<{slug: string}>; searchParams: Promise<Params>};

export const metadata: Metadata = {title: 'Compare versions'};

/** For whoever owns the exercise, and administrators: what two versions differ in. */
export default async function VersionsPage({params, searchParams}: Props) {
  const [{platform, viewer}, {slug}, query] = await Promise.all([asking(), params, searchParams]);
  const path = `/instructor/exercises/${slug}`;
  if (viewer === undefined) redirect(`/sign-in?callbackUrl=${encodeURIComponent(`${path}/versions`)}`);
  const [exercise, versions] = await Promise.all([
    readExercise(platform, slug),
    listVersions(platform, viewer, slug),
  ]);
  if (!exercise.ok || !versions.ok) return nothingHere();
  const named = (name: string | undefined) => versions.value.find((one) => one.name === name)?.name;
  const after = named(single(query.after)) ?? versions.value[0]?.name;
  const before = named(single(query.before)) ?? versions.value[1]?.name;
  return (
    <>
      <h1 className="text-3xl font-semibold tracking-tight">{exercise.value.title}</h1>
      <p className="mb-6 text-ink-soft">
        What two versions differ in.{' '}
        <PageLink
          href={path}
          className="inline-block min-h-6 rounded text-accent underline underline-offset-2"
        >
          Rejudging and counterexamples
        </PageLink>
      </p>
      {before === undefined || after === undefined ? (
        <Empty title="Nothing to compare yet">
          <p>
            Once there is a second version, or a draft of one, this page shows which files and which verdicts
            changed. Of exercises that come with the system, their folder’s history tells it.
          </p>
        </Empty>
      ) : (
        <>
          <Choice versions={versions.value} before={before} after={after} />
          <Difference slug={slug} before={before} after={after} asked={{platform, viewer}} />
        </>
      )}
    </>
  );
}

type Named = {readonly before: string; readonly after: string};

function Choice({versions, before, after}: Named & {readonly versions: readonly VersionItem[]}) {
  return (
    <form method="get" className="mb-6 flex flex-wrap items-end gap-3">
      {(
        [
          ['before', 'From', before],
          ['after', 'To', after],
        ] as const
      ).map(([name, title, value]) => (
        <div key={name}>
          <label htmlFor={name} className="block font-medium">
            {title}
          </label>
          <select
            id={name}
            name={name}
            defaultValue={value}
            className="mt-1 h-10 rounded border border-line-strong bg-panel px-2"
          >
            {versions.map((one) => (
              <option key={one.name} value={one.name}>
                {titleOf(one.name)}
              </option>
            ))}
          </select>
        </div>
      ))}
      <Button type="submit">Compare</Button>
    </form>
  );
}

function titleOf(name: string): string {
  return name === 'draft' ? 'The draft' : `Version ${name}`;
}

type Asked = Parameters<typeof compareVersions>;

async function Difference({
  slug,
  before,
  after,
  asked: {platform, viewer},
}: Named & {
  readonly slug: string;
  readonly asked: {readonly platform: Asked[0]; readonly viewer: Asked[1]};
}) {
  const found = await compareVersions(platform, viewer, slug, {before, after});
  if (!found.ok) return <p role="alert">{found.error.message}</p>;
  const {files, verdicts} = found.value;
  const names = {
    earlier: `in ${titleOf(before).toLowerCase()}`,
    newest: `in ${titleOf(after).toLowerCase()}`,
  };
  return (
    <div className="space-y-8">
      <section aria-labelledby="verdicts">
        <h2 id="verdicts" className="mb-2 text-xl font-semibold">
          Verdicts
        </h2>
        {verdicts === undefined ? (
          <p className="text-ink-soft">
            The proof of one of them was not kept, or has not ended: there are no verdicts to compare.
          </p>
        ) : (
          <VerdictChangesTable changes={verdicts} />
        )}
      </section>
      <section aria-labelledby="files">
        <h2 id="files" className="mb-2 text-xl font-semibold">
          Files
        </h2>
        {files.length === 0 ? <p className="text-ink-soft">Every file is the same.</p> : null}
        {files.map(({path, before: was, after: is}) => (
          <details key={path} open={files.length < 4} className="border-t border-line py-2">
            <summary className="w-fit rounded">
              <span className="font-mono text-sm [overflow-wrap:anywhere]">{path}</span>
              {was === undefined ? ' (new)' : is === undefined ? ' (deleted)' : ''}
            </summary>
            <CodeDiff earlier={was ?? ''} newest={is ?? ''} names={names} label={`What changed in ${path}`} />
          </details>
        ))}
      </section>
    </div>
  );
}

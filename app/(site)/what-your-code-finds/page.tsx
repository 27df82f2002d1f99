import type {Metadata} from 'next';
import type {ReactNode} from 'react';
import {
  absent,
  altered,
  environmentPage,
  type Provided,
  provided,
} from '#lib/languages/javascript/environment';

export const metadata: Metadata = {title: environmentPage.title};

/** The engine of the server is the one that the graders run. */
const {node, v8} = process.versions;

export default function EnvironmentPage() {
  return (
    <>
      <h1 className="text-3xl font-semibold tracking-tight">{environmentPage.title}</h1>
      <p className="mt-2 max-w-prose text-ink-soft">
        A solution is one file. It runs in the language alone, in an engine of its own, without files,
        network, clock or libraries, so that the same code gets the same verdict everywhere.
      </p>
      <Section title="Languages">
        <dl className="divide-y divide-line">
          <Row term="JavaScript">
            As V8 {v8.replace(/-node.*$/, '')} runs it, the engine of Node {node}: the whole of the current
            standard. A file with <Name>export</Name> is a module, any other a sloppy script;{' '}
            <Name>module.exports</Name> works as well.
          </Row>
          <Row term="TypeScript">
            The same, with types. They are taken away before the code runs and never stop a submission: the
            editor checks them.
          </Row>
        </dl>
      </Section>
      <Section title="Beside the language">
        <Names items={provided} />
      </Section>
      <Section title="Otherwise than on your machine">
        <Names items={altered} />
      </Section>
      <Section title="Not there">
        <Names items={absent.map(({names, instead}) => ({names, what: instead}))} />
        <p className="mt-4 max-w-prose text-ink-soft">
          <Name>import</Name>, <Name>require</Name>, <Name>eval</Name>, <Name>new Function</Name> and{' '}
          <Name>with</Name> are refused before the code runs, with the line.
        </p>
      </Section>
    </>
  );
}

function Section({title, children}: {readonly title: string; readonly children: ReactNode}) {
  return (
    <section className="mt-8">
      <h2 className="mb-2 text-xl font-semibold">{title}</h2>
      {children}
    </section>
  );
}

function Names({items}: {readonly items: readonly Provided[]}) {
  return (
    <dl className="divide-y divide-line">
      {items.map(({names, what}) => (
        <div key={names[0]} className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[minmax(0,16rem)_1fr]">
          <dt className="flex flex-wrap content-start gap-x-2 gap-y-1">
            {names.map((name) => (
              <Name key={name}>{name}</Name>
            ))}
          </dt>
          <dd className="max-w-prose">{what}</dd>
        </div>
      ))}
    </dl>
  );
}

function Row({term, children}: {readonly term: string; readonly children: ReactNode}) {
  return (
    <div className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[minmax(0,16rem)_1fr]">
      <dt className="font-medium">{term}</dt>
      <dd className="max-w-prose">{children}</dd>
    </div>
  );
}

function Name({children}: {readonly children: string}) {
  return <code className="rounded bg-sunken px-1 font-mono text-[0.9em] break-all">{children}</code>;
}

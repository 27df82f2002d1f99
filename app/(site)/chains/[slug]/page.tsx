import type {Metadata} from 'next';
import {cache} from 'react';
import {readChainOf} from '#lib/catalogue/chains';
import {readPreferences} from '#lib/practice/preferences';
import {DifficultyWord} from '../../../_components/difficulty-word';
import {Prose} from '../../../_components/prose';
import {slugTitle} from '../../../_components/slug-title';
import {asking} from '../../../_server/asking';
import {nothingHere} from '../../../nothing-here';
import {PartList} from './part-list';

type Props = {params: Promise<{slug: string}>};

/** Read once per request: the title and the page both ask. */
const chainOf = cache(async (slug: string) => {
  const {platform, viewer} = await asking();
  const [chain, {hideDifficulty, hideTopics}] = await Promise.all([
    readChainOf(platform, viewer, slug),
    readPreferences(platform, viewer),
  ]);
  return {viewer, chain, hideDifficulty, hideTopics};
});

export async function generateMetadata({params}: Props): Promise<Metadata> {
  const {chain} = await chainOf((await params).slug);
  return {title: chain.ok ? chain.value.title : 'Not found'};
}

export default async function ChainPage({params}: Props) {
  const {viewer, chain: found, hideDifficulty, hideTopics} = await chainOf((await params).slug);
  if (!found.ok) return nothingHere();
  const chain = found.value;
  return (
    <article>
      <header className="mb-6">
        <h1 className="text-3xl font-semibold tracking-tight text-balance">{chain.title}</h1>
        <p className="mt-1.5 flex flex-wrap gap-x-3 text-sm text-ink-soft">
          {hideDifficulty ? null : <DifficultyWord difficulty={chain.difficulty} className="font-medium" />}
          {hideTopics ? null : <span>{chain.topics.map(slugTitle).join(', ')}</span>}
          <span>{chain.parts.length} parts</span>
        </p>
      </header>
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
        <Prose html={chain.statementHtml} />
        <PartList chain={chain} signedIn={viewer !== undefined} />
      </div>
    </article>
  );
}

/** The topics an exercise may name: a closed list, so that one thing has one name. */

/** Beside the exercises, and not one of them: holds the guides. */
export const topicsFolder = 'topics';

/** Each is a track with a guide in exercises/topics; an exercise belongs to the one it names first. */
export const tracks = [
  'trie',
  'segment-tree',
  'union-find',
  'longest-common-subsequence',
  'dijkstra',
  'radix-sort',
  'microservices',
  'event-driven',
  'query-optimisation',
  'memory',
  'thread-pools',
  'thread-safe-structures',
  'distributed-cache',
  'high-traffic',
  'system-design',
] as const;

/** Wider subjects that run through several tracks: an exercise may name them after its track. */
export const themes = [
  'arrays',
  'bits',
  'buckets',
  'concurrency',
  'consensus',
  'dynamic-programming',
  'estimation',
  'graphs',
  'hashing',
  'iterators',
  'locks',
  'queues',
  'replication',
  'scheduling',
  'sorting',
  'strings',
] as const;

export const topics = [...tracks, ...themes] as const;

export type Track = (typeof tracks)[number];

export function isTrack(topic: string): topic is Track {
  return tracks.some((track) => track === topic);
}

/** Cases of capacity-estimate: each makes one number stand out that a usual slip gets wrong. */
import {defineCases} from '#lib/exercise-sdk/cases';
import type {Random} from '#lib/exercise-sdk/random';
import {isRoomy} from '#lib/exercise-sdk/roomy';

type Load = {
  requestsPerDay: number;
  peakFactor: number;
  writePercent: number;
  requestBytes: number;
  responseBytes: number;
  bytesPerWrite: number;
  retentionDays: number;
  copies: number;
};
type Fleet = {requestsPerSecond: number; targetPercent: number; spares: number};
type Input = [load: Load, fleet: Fleet];

const day = 86_400;

const tenMillion: Load = {
  requestsPerDay: 10_000_000,
  peakFactor: 10,
  writePercent: 10,
  requestBytes: 1000,
  responseBytes: 20_000,
  bytesPerWrite: 2000,
  retentionDays: 365,
  copies: 3,
};
/** Nothing but requests: one a second on average, at every hour, unless told otherwise. */
const flat: Load = {
  requestsPerDay: day,
  peakFactor: 1,
  writePercent: 0,
  requestBytes: 0,
  responseBytes: 0,
  bytesPerWrite: 0,
  retentionDays: 1,
  copies: 1,
};
const one: Fleet = {requestsPerSecond: 1000, targetPercent: 100, spares: 0};

/** A peak that the servers bear but for less than a billionth of one. */
function barelyTooMuch(random: Random): Input {
  const bears = random.int(12_000, 100_000);
  const servers = random.int(1, Math.floor(1_000_000 / bears));
  return [
    {...flat, requestsPerDay: day * bears * servers + 1},
    {...one, requestsPerSecond: bears},
  ];
}

export default defineCases<Input>({
  badInputs: [
    [{...flat, requestsPerDay: -1}, one],
    [{...flat, requestsPerDay: 0.5}, one],
    [{...flat, requestsPerDay: 1e12}, one],
    [{...flat, peakFactor: 0.5}, one],
    [{...flat, writePercent: 101}, one],
    [{...flat, requestBytes: -1}, one],
    [{...flat, responseBytes: 1e8}, one],
    [{...flat, bytesPerWrite: -1}, one],
    [{...flat, retentionDays: 0}, one],
    [{...flat, copies: 0}, one],
    [{...flat, colour: 'red'}, one],
    [flat, {...one, requestsPerSecond: 0}],
    [flat, {...one, targetPercent: 0}],
    [flat, {...one, targetPercent: 101}],
    [flat, {...one, spares: -1}],
    [flat, {requestsPerSecond: 1, targetPercent: 1}],
    [flat],
  ],
  generate: (random, size) => {
    if (isRoomy(random, size)) return barelyTooMuch(random);
    return [
      {
        requestsPerDay: random.pick([
          () => day * random.int(0, 10 * size),
          () => day * random.int(0, 10_000) + random.int(0, 1),
          () => random.int(0, 1000 * size * size),
        ])(),
        peakFactor: random.pick([1, 2, 2.5, 4, 10]),
        writePercent: random.pick([0, 10, 50, 100]),
        requestBytes: random.int(0, 10 * size),
        responseBytes: random.int(0, 100 * size),
        bytesPerWrite: random.int(0, 10 * size),
        retentionDays: random.int(1, 10 * size),
        copies: random.int(1, 3),
      },
      {
        requestsPerSecond: random.int(1, 50),
        targetPercent: random.pick([25, 50, 60, 70, 75, 100]),
        spares: random.int(0, 3),
      },
    ];
  },
  cases: [
    {
      id: 'ten-million-a-day',
      group: 'samples',
      sample: true,
      explanation:
        'About 116 requests per second on average, but 1157 at the peak. A server should do 120 of its 200, so the peak needs 10, and 2 are spare.',
      input: [tenMillion, {requestsPerSecond: 200, targetPercent: 60, spares: 2}],
    },
    {
      id: 'fits-exactly',
      group: 'samples',
      sample: true,
      explanation:
        'The peak of 400 requests per second fills 4 servers exactly: there is no need for a fifth.',
      input: [
        {
          requestsPerDay: 100 * day,
          peakFactor: 4,
          writePercent: 50,
          requestBytes: 500,
          responseBytes: 250,
          bytesPerWrite: 100,
          retentionDays: 10,
          copies: 1,
        },
        {requestsPerSecond: 200, targetPercent: 50, spares: 0},
      ],
    },
    {
      id: 'no-traffic',
      group: 'servers',
      category: 'no requests at all',
      input: [
        {...tenMillion, requestsPerDay: 0},
        {...one, spares: 1},
      ],
    },
    {
      id: 'hardly-any-traffic',
      group: 'traffic',
      category: 'a few requests a day',
      input: [{...tenMillion, requestsPerDay: 7}, one],
    },
    {
      id: 'flat-day',
      group: 'traffic',
      category: 'a day without a peak',
      input: [
        {...tenMillion, peakFactor: 1},
        {requestsPerSecond: 50, targetPercent: 100, spares: 0},
      ],
    },
    {
      id: 'broken-peak-factor',
      group: 'traffic',
      category: 'a peak factor that is no whole number',
      input: [
        {...tenMillion, peakFactor: 2.75},
        {requestsPerSecond: 40, targetPercent: 75, spares: 0},
      ],
    },
    {
      id: 'uploads',
      group: 'traffic',
      category: 'requests that are much larger than their responses',
      input: [{...tenMillion, requestBytes: 4_000_000, responseBytes: 300, writePercent: 100}, one],
    },
    {
      id: 'downloads',
      group: 'traffic',
      category: 'responses that are much larger than their requests',
      input: [{...tenMillion, requestBytes: 200, responseBytes: 9_000_000, writePercent: 0}, one],
    },
    {
      id: 'reads-only',
      group: 'storage',
      category: 'a service that only reads',
      input: [{...tenMillion, writePercent: 0, bytesPerWrite: 5000}, one],
    },
    {
      id: 'writes-only',
      group: 'storage',
      category: 'a service that only writes',
      input: [{...tenMillion, writePercent: 100, copies: 1}, one],
    },
    {
      id: 'many-copies',
      group: 'storage',
      category: 'many copies of the data',
      input: [{...tenMillion, copies: 5, retentionDays: 1}, one],
    },
    {
      id: 'ten-years',
      group: 'storage',
      category: 'data that are kept for many years',
      input: [{...tenMillion, retentionDays: 3650, copies: 1, bytesPerWrite: 123_457}, one],
    },
    {
      id: 'large-peak',
      group: 'servers',
      category: 'a peak far above the average',
      input: [
        {...tenMillion, peakFactor: 100},
        {requestsPerSecond: 100, targetPercent: 70, spares: 0},
      ],
    },
    {
      id: 'just-over',
      group: 'servers',
      category: 'a peak that is slightly more than the servers bear',
      input: [
        {...flat, requestsPerDay: 1001 * day},
        {requestsPerSecond: 100, targetPercent: 50, spares: 0},
      ],
    },
    {
      id: 'exactly-full',
      group: 'servers',
      category: 'a peak that the servers bear exactly',
      input: [
        {...flat, requestsPerDay: 1000 * day, peakFactor: 2},
        {requestsPerSecond: 100, targetPercent: 50, spares: 3},
      ],
    },
    {
      id: 'rounded-average-misleads',
      group: 'servers',
      category: 'an average that must not be rounded before it is used',
      input: [
        {...flat, requestsPerDay: 10 * day + 1, peakFactor: 100},
        {requestsPerSecond: 10, targetPercent: 100, spares: 0},
      ],
    },
    {
      id: 'rounded-peak-misleads',
      group: 'servers',
      category: 'a peak that must not be rounded before it is used',
      input: [
        {...flat, requestsPerDay: day + 21_600, peakFactor: 1},
        {requestsPerSecond: 5, targetPercent: 25, spares: 0},
      ],
    },
    {
      id: 'careful-target',
      group: 'servers',
      category: 'servers that should hardly be busy',
      input: [
        {...tenMillion, peakFactor: 3},
        {requestsPerSecond: 500, targetPercent: 5, spares: 0},
      ],
    },
    {
      id: 'many-spares',
      group: 'servers',
      category: 'more spares than servers in use',
      input: [
        {...flat, requestsPerDay: 10 * day},
        {requestsPerSecond: 1000, targetPercent: 100, spares: 40},
      ],
    },
    {
      id: 'very-large',
      group: 'servers',
      category: 'a very large service',
      input: [
        {
          ...tenMillion,
          requestsPerDay: 99_999_999_999,
          peakFactor: 3.5,
          responseBytes: 123_456,
          retentionDays: 1825,
        },
        {requestsPerSecond: 1300, targetPercent: 65, spares: 25},
      ],
    },
    {
      id: 'a-little-too-much',
      group: 'servers',
      category: 'a peak that exceeds what the servers bear by next to nothing',
      input: [
        {...flat, requestsPerDay: 86_400_000_001, peakFactor: 10},
        {requestsPerSecond: 100_000, targetPercent: 100, spares: 0},
      ],
    },
    {
      id: 'as-large-as-allowed',
      group: 'servers',
      category: 'the largest load there can be on the slowest servers',
      input: [
        {
          requestsPerDay: 100_000_000_000,
          peakFactor: 100,
          writePercent: 100,
          requestBytes: 10_000_000,
          responseBytes: 10_000_000,
          bytesPerWrite: 10_000_000,
          retentionDays: 3650,
          copies: 10,
        },
        {requestsPerSecond: 1, targetPercent: 1, spares: 100},
      ],
    },
    {
      id: 'one-request-too-many',
      group: 'servers',
      category: 'a peak that exceeds what one server bears by next to nothing',
      input: [
        {...flat, requestsPerDay: 8_640_000_001},
        {requestsPerSecond: 100_000, targetPercent: 100, spares: 0},
      ],
    },
    {
      id: 'hardly-a-peak',
      group: 'servers',
      category: 'a peak that exceeds what one server bears by next to nothing',
      guards: 'The least excess that floating-point arithmetic can be asked to tell from none.',
      input: [
        {...flat, requestsPerDay: 8_640_000_000, peakFactor: 1.000_000_000_01},
        {requestsPerSecond: 100_000, targetPercent: 100, spares: 0},
      ],
    },
    {
      id: 'many-exactly-full',
      group: 'servers',
      category: 'a broken peak that hundreds of servers bear exactly',
      input: [
        {...flat, requestsPerDay: 2.5 * day, peakFactor: 49},
        {requestsPerSecond: 1, targetPercent: 25, spares: 0},
      ],
    },
  ],
});

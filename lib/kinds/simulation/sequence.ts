/** Makes the picture of a run: who said what to whom, what was lost, who was down or cut off. Pure. */
import {type Done, lastCaller, type Run, type Scenario} from '#lib/exercise-sdk/simulation';
import type {SimulationSignature} from '#lib/exercises/exercise';
import {cut, writeBriefly} from '#lib/exercises/values/write-value';
import {driverBounds} from '#lib/kinds/simulation/bounds';
import {writeCall} from '#lib/kinds/simulation/input';
import type {Sequence, SequenceArrow, SequenceBar} from '#lib/verdict/sequence';

/** More than this nobody reads. */
const arrowsMax = 80;
const textMax = 60;
const {clientMs} = driverBounds;

const reasons = {lost: 'lost', cut: 'lost: cut off', down: 'lost: the node was down'} as const;

export function sequenceOf({methods, services}: SimulationSignature, scenario: Scenario, run: Run): Sequence {
  const voids = methods.filter(({returns}) => returns === 'void').map(({name}) => name);
  const clients = [...new Set(run.history.map(({client}) => client))];
  const all = [
    ...run.history.flatMap((done) => arrowsOfCall(done, voids.includes(done.call[0]))),
    ...run.messages.map(arrowOfMessage),
  ];
  const sorted = all.sort((a, b) => a.sent - b.sent);
  const arrows = sorted.slice(0, arrowsMax);
  const end =
    sorted.length > arrows.length ? Math.max(...arrows.map(({sent, arrived}) => arrived ?? sent)) : run.end;
  const nodes = Array.from({length: scenario.nodes}, (_, index) => `n${index}`);
  return {
    lanes: [
      ...clients.map((name) => ({name, kind: 'client'}) as const),
      ...nodes.map((name) => ({name, kind: 'node'}) as const),
      ...services.map(({name}) => ({name, kind: 'service'}) as const),
    ],
    arrows,
    bars: barsOf(scenario),
    end,
    left: sorted.length - arrows.length,
  };
}

function arrowsOfCall(
  {client, node, call, start, end, outcome, value, error}: Done,
  isVoid: boolean,
): SequenceArrow[] {
  const text = cut(client === lastCaller ? `${writeCall(call)}, at the end` : writeCall(call), textMax);
  const asked = {from: client, to: node, sent: start, text, kind: 'call'} as const;
  if (outcome === 'refused') return [{...asked, note: error}];
  const asking = {...asked, arrived: start + clientMs};
  if (outcome === 'unknown') return [{...asking, note: error}];
  const answer = isVoid ? 'done' : writeBriefly(value, textMax);
  return [asking, {from: node, to: client, sent: end - clientMs, arrived: end, text: answer, kind: 'answer'}];
}

function arrowOfMessage({
  from,
  to,
  sent,
  arrived,
  text,
  isAnswer,
  isCopy,
  lost,
}: Run['messages'][number]): SequenceArrow {
  const note = lost !== '' ? reasons[lost] : isCopy ? 'a second time' : undefined;
  return {
    from,
    to,
    sent,
    ...(arrived < 0 ? {} : {arrived}),
    text: cut(plain(text), textMax),
    kind: isAnswer ? 'answer' : 'message',
    ...(note === undefined ? {} : {note}),
  };
}

/** Keys without their quotes are easier to read; `undefined` is what an answer without a value holds. */
function plain(text: string): string {
  return text.replaceAll('{"$":"undefined"}', 'undefined').replace(/"([A-Za-z_]\w*)":/g, '$1: ');
}

function barsOf({faults}: Scenario): SequenceBar[] {
  return faults.flatMap((fault): SequenceBar[] => {
    const times = {from: fault.at, to: fault.until};
    if (fault.kind === 'crash') return [{lane: fault.node, ...times, kind: 'crash'}];
    if (fault.kind === 'cut') return fault.nodes.map((lane) => ({lane, ...times, kind: 'cut'}));
    return [];
  });
}

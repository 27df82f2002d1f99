/** Makes the picture of a run: who said what to whom, what was lost, who was down or cut off. Pure. */
import {type Done, lastCaller, type Run, type Scenario} from '#lib/exercise-sdk/simulation';
import type {Checked} from '#lib/kinds/kind';
import {driverBounds} from '#lib/kinds/simulation/bounds';
import {writeCall} from '#lib/kinds/simulation/input';
import type {SimulationSignature} from '#lib/kinds/simulation/signature';
import {cut, writeBriefly} from '#lib/values/write-value';
import type {Sequence, SequenceArrow, SequenceBar} from '#lib/verdict/figures/sequence';

/** More than this nobody reads; of what is kept, this share stands before the fault. */
const arrowsMax = 120;
const shareBefore = 0.75;
const textMax = 60;
const {clientMs} = driverBounds;

const reasons = {lost: 'lost', cut: 'lost: cut off', down: 'lost: the node was down'} as const;

/** What the rules said of the run: the calls that show what is wrong, or a moment. */
type Breach = Pick<Checked, 'calls' | 'moment'>;

export function sequenceOf(
  {methods, services}: SimulationSignature,
  scenario: Scenario,
  run: Run,
  breach: Breach = {},
): Sequence {
  const voids = methods.filter(({returns}) => returns === 'void').map(({name}) => name);
  const clients = [...new Set(run.history.map(({client}) => client))];
  const ofCalls = run.history.map((done) => arrowsOfCall(done, voids.includes(done.call[0])));
  const all = [...ofCalls.flat(), ...run.messages.map(arrowOfMessage)].sort((a, b) => a.sent - b.sent);
  const fault = faultOf(ofCalls, all, breach);
  const shown = breach.calls?.map((place) => run.history[place]).filter((done) => done !== undefined) ?? [];
  const isInvolved = (arrow: SequenceArrow): boolean =>
    fault === undefined ||
    isOfClient(arrow, clients) ||
    arrow.note !== undefined ||
    shown.some((done) => isDuring(arrow, done));
  const marked = all.map((arrow): SequenceArrow => {
    if (arrow === fault) return {...arrow, part: 'fault'};
    return isInvolved(arrow) ? {...arrow, part: 'involved'} : arrow;
  });
  const place = marked.findIndex(({part}) => part === 'fault');
  const first = Math.max(0, Math.min(place - Math.floor(arrowsMax * shareBefore), all.length - arrowsMax));
  const arrows = marked.slice(first, first + arrowsMax);
  const left = all.length - first - arrows.length;
  const end = left > 0 ? Math.max(...arrows.map(({sent, arrived}) => arrived ?? sent)) : run.end;
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
    left,
    ...(first === 0 ? {} : {before: first}),
  };
}

/** The answer of the call that is wrong, or the call where none came; else what reached a service at that moment. */
function faultOf(
  ofCalls: readonly SequenceArrow[][],
  all: readonly SequenceArrow[],
  {calls, moment}: Breach,
): SequenceArrow | undefined {
  const wrong = calls?.at(-1);
  if (wrong !== undefined) return ofCalls[wrong]?.at(-1);
  return moment === undefined ? undefined : all.find(({arrived}) => arrived === moment);
}

function isOfClient({from, to}: SequenceArrow, clients: readonly string[]): boolean {
  return clients.includes(from) || clients.includes(to);
}

/** Whether a message goes to or from the node of a call while the call lasts. */
function isDuring({from, to, sent, arrived = sent}: SequenceArrow, {node, start, end}: Done): boolean {
  return (from === node || to === node) && sent <= end && arrived >= start;
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

/** A scenario as a value and as text, one thing that happens on each line; a run as lines. Pure; safe in the browser. */
import {outputCharactersMax} from '#lib/base/limits';
import {
  type Call,
  type Fault,
  lastCaller,
  type Operation,
  readRun,
  type Scenario,
} from '#lib/exercise-sdk/simulation';
import type {KindInput, Parsed} from '#lib/kinds/kind';
import {scenarioProblem} from '#lib/kinds/simulation/scenario-check';
import {readScenario} from '#lib/kinds/simulation/scenario-text';
import type {SimulationSignature} from '#lib/kinds/simulation/signature';
import {readLiterals} from '#lib/values/literal';
import {cut, writeValue} from '#lib/values/write-value';

export const simulationInput: KindInput<SimulationSignature, Scenario> = {
  check,
  format: (_signature, scenario) => format(scenario),
  parse: (signature, text) => {
    const read = readLiterals(text, readScenario);
    return read.ok ? check(signature, read.value) : read;
  },
  formatOutput: (signature, output) => cut(formatRun(signature, output), outputCharactersMax),
};

function check(signature: SimulationSignature, value: unknown): Parsed<Scenario> {
  const found = scenarioProblem(signature, value);
  return found === undefined
    ? {ok: true, value: value as Scenario}
    : {ok: false, message: `${capital(found)}.`};
}

function capital(text: string): string {
  return /^[a-z]+ (must|is|holds)\b/.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1);
}

export function writeCall([method, ...args]: Call): string {
  return `${method}(${args.map(writeValue).join(', ')})`;
}

function format(scenario: Scenario): string {
  const {seed, nodes, latency, clocks = [], operations, faults, refusals = [], settle, after} = scenario;
  const timed = [
    ...operations.map((operation) => ({at: operation.at, line: writeOperation(operation)})),
    ...faults.map((fault) => ({at: fault.at, line: writeFault(fault)})),
  ].sort((a, b) => a.at - b.at);
  return [
    `seed ${seed}`,
    `nodes ${nodes}`,
    `latency ${latency[0]} to ${latency[1]}`,
    ...(clocks.length > 0 ? [`clocks ${clocks.join(' ')}`] : []),
    ...refusals.map(([service, call, subject]) => `refuse ${service}.${call}(${writeValue(subject)})`),
    ...timed.map(({line}) => line),
    `settle ${settle}`,
    ...after.map(
      ({node, call, wait}) => `after ${wait === undefined ? '' : `${wait} `}${node}: ${writeCall(call)}`,
    ),
  ].join('\n');
}

function writeOperation({id, at, client, node, call}: Operation): string {
  return `at ${at} #${id} ${client} -> ${node}: ${writeCall(call)}`;
}

function writeFault(fault: Fault): string {
  const end = ` until ${fault.until}`;
  switch (fault.kind) {
    case 'crash':
      return `at ${fault.at} crash ${fault.node}${end}`;
    case 'cut':
      return `at ${fault.at} cut ${fault.nodes.join(' ')}${end}`;
    case 'slow':
      return `at ${fault.at} slow ${fault.ms}${writeLink(fault)}${end}`;
    case 'lose':
    case 'duplicate':
      return `at ${fault.at} ${fault.kind} ${fault.percent}%${writeLink(fault)}${end}`;
  }
}

function writeLink({from, to}: {readonly from?: string; readonly to?: string}): string {
  return `${from === undefined ? '' : ` from ${from}`}${to === undefined ? '' : ` to ${to}`}`;
}

/** What clients saw, then what services did. */
function formatRun({methods}: SimulationSignature, output: unknown): string {
  const voids = methods.filter(({returns}) => returns === 'void').map(({name}) => name);
  const run = readRun(output);
  if (run === undefined) return cut(writeValue(output), outputCharactersMax);
  const {history, effects} = run;
  const lines = [
    ...history.map(({client, node, call, start, end, outcome, value, error}) => {
      const answer = voids.includes(call[0]) ? 'done' : writeValue(value);
      const what = outcome === 'ok' ? answer : `${outcome}, ${error}`;
      const who = client === lastCaller ? 'at the end' : client;
      return `${start}–${end} ms  ${who} -> ${node}: ${writeCall(call)} = ${what}`;
    }),
    ...effects.map(
      ({at, service, call, subject, outcome}) =>
        `${at} ms  ${service}.${call}(${writeValue(subject)}) ${outcome}`,
    ),
  ];
  return cut(lines.join('\n'), outputCharactersMax);
}

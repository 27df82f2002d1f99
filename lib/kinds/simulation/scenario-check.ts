/** Holds a decoded value to the shape of a scenario and to the exercise's signature. Pure; safe in the browser. */
import type {Fault, Scenario} from '#lib/exercise-sdk/simulation';
import {callsMax, clientPattern, faultsMax, timeMsMax} from '#lib/kinds/simulation/bounds';
import type {SimulationSignature} from '#lib/kinds/simulation/signature';
import {suggestion} from '#lib/values/nearest';
import {parametersCheck} from '#lib/values/parameters';

type Check = (value: unknown) => string | undefined;
type Fields = Readonly<Record<string, Check>>;

/** What keeps a value from being a scenario, in one sentence without its full stop. */
export function scenarioProblem(signature: SimulationSignature, value: unknown): string | undefined {
  const nodes = isRecord(value) && typeof value.nodes === 'number' ? value.nodes : 0;
  const isNode: Check = (name) => {
    const found = typeof name === 'string' ? /^n(0|[1-9]\d*)$/.exec(name) : null;
    return found && Number(found[1]) < nodes ? undefined : `there is no node ${text(name)}`;
  };
  const services = signature.services.map(({name}) => name);
  const isPlace: Check = (name) => (services.includes(name as string) ? undefined : isNode(name));
  const isCall = callCheck(signature);
  const operation = record({
    id: whole(1, 999),
    at: whole(0, timeMsMax),
    client: (name) =>
      typeof name === 'string' && clientPattern.test(name) && name !== 'check' && !isPlaceName(name, services)
        ? undefined
        : `a client has a name of small letters, got ${text(name)}`,
    node: isNode,
    call: isCall,
  });
  const top = record(
    {
      seed: whole(0, 2 ** 31 - 1),
      nodes: whole(...signature.nodes),
      latency: pair,
      operations: listOf('operation', callsMax, operation),
      faults: listOf('fault', faultsMax, faultCheck(isNode, isPlace)),
      settle: whole(0, timeMsMax),
      after: listOf('last call', callsMax, record({node: isNode, call: isCall}, {wait: whole(0, timeMsMax)})),
    },
    {
      clocks: listOf('clock', signature.nodes[1], whole(-timeMsMax, timeMsMax)),
      refusals: listOf('refusal', callsMax, refusalCheck(signature)),
    },
  );
  return top(value) ?? repeatedId(value as Scenario);
}

function isPlaceName(name: string, services: readonly string[]): boolean {
  return services.includes(name) || /^n\d+$/.test(name);
}

function repeatedId({operations}: Scenario): string | undefined {
  const ids = operations.map(({id}) => id);
  const repeated = ids.find((id, index) => ids.indexOf(id) < index);
  return repeated === undefined ? undefined : `two operations have the number ${repeated}`;
}

function callCheck({methods}: SimulationSignature): Check {
  const names = methods.map(({name}) => name);
  const checks = new Map(methods.map(({name, parameters}) => [name, parametersCheck(name, parameters)]));
  return (call) => {
    if (!Array.isArray(call) || typeof call[0] !== 'string') return 'a call is [method, ...arguments]';
    const [name, ...args] = call;
    const check = checks.get(name);
    if (check) return check(args);
    return `clients cannot call \`${name}\`${suggestion(name, names) || `; there is ${names.join(', ')}`}`;
  };
}

function faultCheck(isNode: Check, isPlace: Check): Check {
  const times = {at: whole(0, timeMsMax), until: whole(0, timeMsMax)};
  const link = {from: isPlace, to: isPlace};
  const kind: Check = () => undefined;
  const percent = whole(1, 100);
  const kinds: Record<Fault['kind'], Check> = {
    crash: record({...times, kind, node: isNode}),
    cut: record({...times, kind, nodes: listOf('node', 9, isPlace)}),
    lose: record({...times, kind, percent}, link),
    duplicate: record({...times, kind, percent}, link),
    slow: record({...times, kind, ms: whole(1, timeMsMax)}, link),
  };
  return (fault) => {
    if (!isRecord(fault) || typeof fault.kind !== 'string' || !Object.hasOwn(kinds, fault.kind)) {
      return `a fault is one of ${Object.keys(kinds).join(', ')}`;
    }
    const found = kinds[fault.kind as Fault['kind']](fault);
    if (found) return found;
    return (fault.at as number) < (fault.until as number) ? undefined : '`until` must be later than `at`';
  };
}

function refusalCheck({services}: SimulationSignature): Check {
  return (refusal) => {
    if (!Array.isArray(refusal) || refusal.length !== 3 || typeof refusal[2] !== 'string') {
      return 'a refusal is [service, call, subject]';
    }
    const calls = services.find(({name}) => name === refusal[0])?.calls ?? [];
    return calls.includes(refusal[1])
      ? undefined
      : `there is no call ${text(refusal[0])}.${text(refusal[1])}`;
  };
}

const pair: Check = (value) => {
  if (!Array.isArray(value) || value.length !== 2) return 'is [least, most]';
  const found = whole(1, timeMsMax)(value[0]) ?? whole(1, timeMsMax)(value[1]);
  return found ?? (value[0] <= value[1] ? undefined : 'the least is more than the most');
};

function whole(min: number, max: number): Check {
  return (value) =>
    Number.isInteger(value) && (value as number) >= min && (value as number) <= max
      ? undefined
      : `must be a whole number from ${min} to ${max}, got ${text(value)}`;
}

function listOf(what: string, most: number, check: Check): Check {
  return (value) => {
    if (!Array.isArray(value)) return 'must be a list';
    if (value.length > most) return `holds ${value.length} entries; at most ${most} are allowed`;
    for (const [index, item] of value.entries()) {
      const found = check(item);
      if (found) return `${what} ${index + 1}: ${found}`;
    }
    return undefined;
  };
}

/** A sentence that has no subject of its own yet. */
const needsName = /^(must|is|holds) /;

function record(needed: Fields, optional: Fields = {}): Check {
  return (value) => {
    if (!isRecord(value)) return 'must be an object';
    const unknown = Object.keys(value).find(
      (key) => !Object.hasOwn(needed, key) && !Object.hasOwn(optional, key),
    );
    if (unknown !== undefined) return `\`${unknown}\` is not known`;
    for (const [key, check] of Object.entries({...needed, ...optional})) {
      if (!Object.hasOwn(value, key)) {
        if (Object.hasOwn(needed, key)) return `\`${key}\` is missing`;
        continue;
      }
      const found = check(value[key]);
      if (found) return needsName.test(found) ? `${key} ${found}` : found;
    }
    return undefined;
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}

/** Calls of document-workflow and the transitions they follow, and sequences of them that are drawn at random. */
import type {ClassInput} from '#lib/exercise-sdk/cases';
import {lookalikes} from '#lib/exercise-sdk/lookalikes';
import type {Random} from '#lib/exercise-sdk/random';

type Call = readonly [method: string, ...args: unknown[]];

export type Transition = {from: string; action: string; to: string; roles: string[]; fourEyes: boolean};

export const transition = (
  from: string,
  action: string,
  to: string,
  roles: string[],
  fourEyes = false,
): Transition => {
  return {from, action, to, roles, fourEyes};
};

export const deliver = (id: string, document: string, action: string, actor: string, role: string): Call => [
  'deliver',
  {id, document, action, actor, role},
];

export const status = (document: string): Call => ['status', document];

export const trail = (document: string): Call => ['trail', document];

export const inState = (state: string): Call => ['inState', state];

export const review: Transition[] = [
  transition('draft', 'edit', 'draft', ['author', 'editor']),
  transition('draft', 'submit', 'review', ['author']),
  transition('review', 'approve', 'approved', ['editor', 'chief'], true),
  transition('review', 'reject', 'draft', ['editor'], true),
  transition('approved', 'publish', 'public', ['chief']),
];

/** Events on few documents by few people, every fourth a repeated delivery. */
export function life(
  random: Random,
  transitions: Transition[],
  documents: number,
  count: number,
): ClassInput {
  const initial = transitions[0]?.from ?? 'draft';
  const sent: Call[] = [];
  const calls = random.array(count, (index): Call => {
    const document = `d${random.int(1, documents)}`;
    const dice = random.int(0, 19);
    if (dice === 0) return status(document);
    if (dice === 1) return trail(document);
    if (dice === 2) return inState(random.pick(['draft', 'review', 'approved', 'public']));
    if (dice < 7 && sent.length > 0) return random.pick(sent);
    const {action, roles} = random.pick(transitions);
    const actor = random.pick(['ann', 'bob', 'cid']);
    const call = deliver(
      `e${index}`,
      document,
      action,
      actor,
      random.boolean(0.8) ? random.pick(roles) : random.pick(['guest', 'x', 'y', 'x_y']),
    );
    sent.push(call);
    return call;
  });
  return {construct: [initial, transitions], calls};
}

/** States and actions that read the same when they are put together, with different ends. */
export const alike: Transition[] = [
  transition('a', 'bc', 'ab', ['x']),
  transition('ab', 'c', 'a', ['x']),
  transition('ab', 'd', 'c', ['x', 'y']),
  transition('c', 'a', 'a', ['y'], true),
  transition('c', 'd', 'c', ['x', 'y']),
  transition('a', 'b_c', 'a_b', ['x_y']),
  transition('a_b', 'c', 'a', ['y', 'x']),
];

/** Some events have the id of an earlier one, and are about something else. */
export function astray(random: Random, {construct, calls}: ClassInput): ClassInput {
  const ids: string[] = [];
  const sent = calls.map((call): Call => {
    const [method, event] = call as readonly [string, {readonly id: string}];
    if (method !== 'deliver') return call as Call;
    const id = ids.length > 0 && random.boolean(0.1) ? random.pick(ids) : event.id;
    ids.push(id);
    return [method, {...event, id}];
  });
  return {construct, calls: sent};
}

/** One document, edited over and over, with some repeated deliveries. */
export function edits(random: Random, count: number): ClassInput {
  const calls = random.array(count, (index): Call => {
    const id = index > 10 && random.boolean(0.1) ? random.int(0, index - 1) : index;
    return deliver(`e${id}`, 'd', 'edit', 'ann', 'author');
  });
  return {
    construct: ['draft', review],
    calls: [...calls, status('d'), trail('d'), deliver('e0', 'd', 'submit', 'ann', 'author'), status('d')],
  };
}

export const idsAlike = [
  ...lookalikes(/^[a-z0-9-]{1,15}$/),
  '-',
  '--',
  '-a',
  'a-',
  'a--b',
  '-1',
  '1-1',
  '1-',
  '0x1',
  '1e1',
];

/** Names that a program may use for nobody. */
const likeNobody =
  'nobody none null undefined nan nil no empty system initial unknown anonymous false admin x a'.split(' ');

/** Four eyes from the first event on, by somebody who is called so. */
export function firstOfNobody(random: Random): ClassInput {
  const actors = random.shuffle(likeNobody).slice(0, 8);
  return {
    construct: ['draft', [transition('draft', 'edit', 'draft', ['author'], true)]],
    calls: actors.map((actor, index) => deliver(`e${index}`, `d${index}`, 'edit', actor, 'author')),
  };
}

/** Events or documents whose names look alike. */
export function namesAlike(random: Random): ClassInput {
  const ids = random.shuffle(idsAlike).slice(0, 12);
  const calls = ids.map((id, index): Call => {
    const [event, document] = random.boolean() ? [id, 'd'] : [`e${index}`, id];
    return deliver(event, document, random.pick(['edit', 'submit']), 'ann', random.pick(['author', 'guest']));
  });
  return {construct: ['draft', review], calls: [...calls, ...ids.map((id) => trail(id)), trail('d')]};
}

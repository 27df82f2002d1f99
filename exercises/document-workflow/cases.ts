import {type ClassInput, defineCases} from '#lib/exercise-sdk/cases';
import {isRoomy} from '#lib/exercise-sdk/roomy';
import {
  alike,
  astray,
  deliver,
  edits,
  firstOfNobody,
  idsAlike,
  inState,
  life,
  namesAlike,
  review,
  status,
  type Transition,
  trail,
  transition,
} from './lib/calls.ts';

function rules({construct: [, transitions]}: ClassInput): string | undefined {
  const seen = new Set<string>();
  for (const {from, action} of transitions as Transition[]) {
    const pair = `${from} ${action}`;
    if (seen.has(pair)) return `there are two transitions from ${from} for ${action}`;
    seen.add(pair);
  }
  return undefined;
}

export default defineCases<ClassInput>({
  rules,
  badInputs: [
    {construct: ['Draft', []], calls: []},
    {construct: ['draft', [transition('draft', 'go', 'end', [])]], calls: []},
    {
      construct: [
        'draft',
        [transition('draft', 'go', 'end', ['x']), transition('draft', 'go', 'draft', ['y'])],
      ],
      calls: [],
    },
    {construct: ['draft', []], calls: [['deliver', {id: 'e1', document: 'd', action: 'go', actor: 'ann'}]]},
    {construct: ['draft', []], calls: [deliver('', 'd', 'go', 'ann', 'x')]},
    {construct: ['draft', []], calls: [deliver('e1', 'd', 'go', 'ann b', 'x')]},
    {construct: ['draft', []], calls: [status('')]},
  ],
  generate: (random, size) => {
    if (isRoomy(random, size)) return random.pick([firstOfNobody, namesAlike])(random);
    return astray(random, life(random, random.boolean(0.7) ? review : alike, random.int(1, 3), 4 + size * 2));
  },
  demanding: (random, size) => edits(random, Math.min(1900, size)),
  cases: [
    {
      id: 'sample-review',
      group: 'samples',
      sample: true,
      explanation: 'ann may not approve what she submitted herself, even as an editor. bob may.',
      input: {
        construct: ['draft', review],
        calls: [
          deliver('e1', 'memo', 'submit', 'ann', 'author'),
          deliver('e2', 'memo', 'approve', 'ann', 'editor'),
          deliver('e3', 'memo', 'approve', 'bob', 'editor'),
          deliver('e4', 'memo', 'approve', 'cid', 'chief'),
          status('memo'),
          trail('memo'),
        ],
      },
    },
    {
      id: 'sample-delivered-twice',
      group: 'samples',
      sample: true,
      explanation:
        'The second delivery of `e1` comes when the memo is a draft again, and still does nothing. `e2` was refused once and stays refused.',
      input: {
        construct: ['draft', review],
        calls: [
          deliver('e2', 'memo', 'reject', 'bob', 'editor'),
          deliver('e1', 'memo', 'submit', 'ann', 'author'),
          deliver('e2', 'memo', 'reject', 'bob', 'editor'),
          deliver('e3', 'memo', 'reject', 'bob', 'editor'),
          deliver('e1', 'memo', 'submit', 'ann', 'author'),
          status('memo'),
          inState('draft'),
          inState('review'),
        ],
      },
    },
    {
      id: 'nobody-knows-it',
      group: 'rules',
      category: 'documents without events, and one whose only event was refused',
      input: {
        construct: ['draft', review],
        calls: [
          status('memo'),
          trail('memo'),
          inState('draft'),
          deliver('e1', 'memo', 'publish', 'ann', 'chief'),
          status('memo'),
          inState('draft'),
          trail('memo'),
          status('other'),
        ],
      },
    },
    {
      id: 'action-of-another-state',
      group: 'rules',
      category: 'actions that exist, but not in this state',
      input: {
        construct: ['draft', review],
        calls: [
          deliver('e1', 'm', 'approve', 'bob', 'editor'),
          deliver('e2', 'm', 'publish', 'bob', 'chief'),
          deliver('e3', 'm', 'submit', 'ann', 'author'),
          deliver('e4', 'm', 'edit', 'ann', 'author'),
          deliver('e5', 'm', 'publish', 'bob', 'guest'),
          deliver('e6', 'm', 'fly', 'bob', 'chief'),
          status('m'),
          trail('m'),
        ],
      },
    },
    {
      id: 'roles',
      group: 'rules',
      category: 'actors in the wrong role',
      input: {
        construct: ['draft', review],
        calls: [
          deliver('e1', 'm', 'submit', 'ann', 'editor'),
          deliver('e2', 'm', 'edit', 'ann', 'editor'),
          deliver('e3', 'm', 'edit', 'ann', 'chief'),
          deliver('e4', 'm', 'submit', 'ann', 'author'),
          deliver('e5', 'm', 'reject', 'cid', 'chief'),
          deliver('e6', 'm', 'approve', 'cid', 'chief'),
          status('m'),
          trail('m'),
        ],
      },
    },
    {
      id: 'four-eyes',
      group: 'rules',
      category: 'four eyes, after changes by several people',
      input: {
        construct: ['draft', review],
        calls: [
          deliver('e1', 'm', 'edit', 'ann', 'author'),
          deliver('e2', 'm', 'submit', 'bob', 'author'),
          deliver('e3', 'm', 'approve', 'bob', 'editor'),
          deliver('e4', 'm', 'reject', 'ann', 'editor'),
          deliver('e5', 'm', 'edit', 'ann', 'author'),
          deliver('e6', 'm', 'submit', 'ann', 'author'),
          deliver('e7', 'm', 'approve', 'bob', 'author'),
          deliver('e8', 'm', 'approve', 'bob', 'editor'),
          status('m'),
        ],
      },
    },
    {
      id: 'four-eyes-at-once',
      group: 'rules',
      category: 'four eyes at the very first event, and per document',
      input: {
        construct: [
          'new',
          [
            transition('new', 'check', 'checked', ['any'], true),
            transition('checked', 'check', 'done', ['any'], true),
          ],
        ],
        calls: [
          deliver('e1', 'a', 'check', 'ann', 'any'),
          deliver('e2', 'b', 'check', 'ann', 'any'),
          deliver('e3', 'a', 'check', 'ann', 'any'),
          deliver('e4', 'b', 'check', 'bob', 'any'),
          deliver('e5', 'a', 'check', 'bob', 'any'),
          inState('done'),
          deliver('e6', 'a', 'check', 'cid', 'any'),
        ],
      },
    },
    {
      id: 'no-transitions',
      group: 'rules',
      category: 'a workflow without transitions, and states without a way out',
      input: {
        construct: ['end', []],
        calls: [
          deliver('e1', 'm', 'go', 'ann', 'any'),
          status('m'),
          deliver('e1', 'm', 'go', 'ann', 'any'),
          trail('m'),
          inState('end'),
          inState('start'),
        ],
      },
    },
    {
      id: 'names-that-run-together',
      group: 'rules',
      category: 'states and actions that read the same when put together',
      input: {
        construct: [
          'in',
          [
            transition('in', '_review_ok', 'in_review', ['any']),
            transition('in_review', '_ok', 'out', ['any']),
            transition('out', 'go', 'in', ['any']),
          ],
        ],
        calls: [
          deliver('e1', 'm', '_ok', 'ann', 'any'),
          deliver('e2', 'm', '_review_ok', 'ann', 'any'),
          deliver('e3', 'm', '_review_ok', 'ann', 'any'),
          deliver('e4', 'm', '_ok', 'ann', 'any'),
          status('m'),
          trail('m'),
        ],
      },
    },
    {
      id: 'names-of-objects',
      group: 'rules',
      category: 'documents, states and actions called constructor',
      input: {
        construct: ['constructor', [transition('constructor', 'constructor', 'valueof', ['any'])]],
        calls: [
          status('constructor'),
          trail('constructor'),
          deliver('constructor', 'constructor', 'tostring', 'ann', 'any'),
          deliver('e2', 'constructor', 'constructor', 'ann', 'any'),
          deliver('constructor', 'x', 'constructor', 'ann', 'any'),
          inState('valueof'),
          inState('constructor'),
        ],
      },
    },
    {
      id: 'twice-in-place',
      group: 'delivery',
      category: 'a repeated event that leads to the same state',
      input: {
        construct: ['draft', review],
        calls: [
          deliver('e1', 'm', 'edit', 'ann', 'author'),
          deliver('e1', 'm', 'edit', 'ann', 'author'),
          deliver('e2', 'm', 'edit', 'bob', 'editor'),
          deliver('e1', 'm', 'edit', 'ann', 'author'),
          trail('m'),
        ],
      },
    },
    {
      id: 'refused-and-repeated',
      group: 'delivery',
      category: 'refused events that are delivered again when they would be legal',
      input: {
        construct: ['draft', review],
        calls: [
          deliver('e1', 'm', 'approve', 'bob', 'editor'),
          deliver('e2', 'm', 'submit', 'ann', 'guest'),
          deliver('e3', 'm', 'submit', 'ann', 'author'),
          deliver('e1', 'm', 'approve', 'bob', 'editor'),
          deliver('e4', 'm', 'reject', 'bob', 'editor'),
          deliver('e2', 'm', 'submit', 'ann', 'author'),
          status('m'),
          trail('m'),
        ],
      },
    },
    {
      id: 'same-id-other-document',
      group: 'delivery',
      category: 'a repeated id with another document and action',
      input: {
        construct: ['draft', review],
        calls: [
          deliver('e1', 'a', 'submit', 'ann', 'author'),
          deliver('e1', 'b', 'submit', 'ann', 'author'),
          status('b'),
          inState('review'),
          deliver('e1', 'a', 'approve', 'bob', 'editor'),
          trail('b'),
          trail('a'),
        ],
      },
    },
    {
      id: 'round-and-round',
      group: 'delivery',
      category: 'a document that goes round several times, with late repeats',
      input: {
        construct: ['draft', review],
        calls: [0, 1, 2].flatMap((round) => [
          deliver(`s${round}`, 'm', 'submit', 'ann', 'author'),
          deliver('s0', 'm', 'submit', 'ann', 'author'),
          deliver(`r${round}`, 'm', 'reject', 'bob', 'editor'),
          deliver('s0', 'm', 'submit', 'ann', 'author'),
          deliver('r0', 'm', 'reject', 'bob', 'editor'),
          status('m'),
        ]),
      },
    },
    {
      id: 'listing-states',
      group: 'delivery',
      category: 'several documents in several states',
      input: {
        construct: ['draft', review],
        calls: [
          ...['d10', 'd2', 'b', 'a-1', 'a'].map((name, index) =>
            deliver(`e${index}`, name, 'submit', 'ann', 'author'),
          ),
          inState('review'),
          deliver('f1', 'b', 'approve', 'bob', 'editor'),
          deliver('f2', 'd2', 'reject', 'bob', 'editor'),
          deliver('f3', 'a', 'approve', 'ann', 'editor'),
          inState('review'),
          inState('approved'),
          inState('draft'),
          inState('nowhere'),
        ],
      },
    },
    {
      id: 'repeats-and-four-eyes',
      group: 'delivery',
      category: 'repeated and refused events between two that need four eyes',
      input: {
        construct: ['draft', review],
        calls: [
          deliver('e1', 'm', 'submit', 'ann', 'author'),
          deliver('e2', 'm', 'publish', 'bob', 'chief'),
          deliver('e3', 'm', 'approve', 'bob', 'author'),
          deliver('e1', 'm', 'submit', 'bob', 'author'),
          deliver('e4', 'm', 'approve', 'bob', 'editor'),
          status('m'),
          trail('m'),
        ],
      },
    },
    {
      id: 'random-small',
      group: 'delivery',
      category: 'all kinds of events on two documents',
      input: (random) => life(random, review, 2, 200),
    },
    {
      id: 'random-medium',
      group: 'delivery',
      category: 'all kinds of events on many documents',
      input: (random) => life(random, review, 25, 800),
    },
    {
      id: 'many-edits',
      group: 'scale',
      category: 'more than a thousand events on one document',
      input: (random) => edits(random, 1800),
    },
    {
      id: 'roles-within-roles',
      group: 'rules',
      category: 'roles whose names are parts of others, or are put together from them',
      input: {
        construct: [
          'draft',
          [
            transition('draft', 'edit', 'draft', ['editor', 'chief_of', 'staff']),
            transition('draft', 'send', 'sent', ['of', 'f_s']),
          ],
        ],
        calls: ['edit', 'send'].flatMap((action, turn) =>
          ['edit', 'or', 'chief', 'of', 'f_s', 'of_staff', 'chief_of_staff', 'editor', 'staff', '_'].map(
            (role, index) => deliver(`e${turn}-${index}`, `d${index}`, action, 'ann', role),
          ),
        ),
      },
    },
    {
      id: 'joined-with-underscores',
      group: 'rules',
      category: 'states and actions that read the same when they are joined',
      input: {
        construct: [
          'a',
          [
            transition('a', 'b_c', 'a_b', ['x']),
            transition('a_b', 'c', 'a__', ['y']),
            transition('a__', 'b', 'b', ['x']),
            transition('b', 'a', 'a', ['x']),
          ],
        ],
        calls: ['c', 'b_c', '_b', 'b_c', 'c', '_b', 'b', '_c', 'a'].flatMap((action, index) => [
          deliver(`e${index}-x`, 'd', action, 'ann', 'x'),
          deliver(`e${index}-y`, 'd', action, 'bob', 'y'),
          status('d'),
        ]),
      },
    },
    {
      id: 'edited-and-approved',
      group: 'rules',
      category: 'four eyes after an event that left the state as it was',
      input: {
        construct: [
          'draft',
          [
            transition('draft', 'edit', 'draft', ['x']),
            transition('draft', 'approve', 'approved', ['x'], true),
            transition('approved', 'note', 'approved', ['x'], true),
          ],
        ],
        calls: [
          deliver('e1', 'd', 'edit', 'ann', 'x'),
          deliver('e2', 'd', 'approve', 'ann', 'x'),
          deliver('e3', 'd', 'edit', 'bob', 'x'),
          deliver('e4', 'd', 'approve', 'bob', 'x'),
          deliver('e5', 'd', 'approve', 'ann', 'x'),
          deliver('e6', 'd', 'note', 'ann', 'x'),
          deliver('e7', 'd', 'note', 'bob', 'x'),
          deliver('e8', 'd', 'note', 'bob', 'x'),
          deliver('e9', 'd', 'note', 'ann', 'x'),
          trail('d'),
        ],
      },
    },
    {
      id: 'ends-of-the-rules',
      group: 'rules',
      category: 'names as long as allowed, and such as objects have',
      guards: 'both ends of the rules',
      input: {
        construct: [
          '__proto__',
          [
            transition('__proto__', '__proto__', 'constructor', [
              'constructor',
              '__proto__',
              'x'.repeat(16),
              'a',
              'b',
            ]),
            transition('constructor', 'a'.repeat(16), 's'.repeat(16), ['constructor'], true),
            transition('s'.repeat(16), 'constructor', '__proto__', ['__proto__']),
            ...Array.from({length: 27}, (_, index) =>
              transition('a', `t${'x'.repeat((index >> 1) + 1)}${index % 2 === 0 ? 'y' : ''}`, 'a', ['b']),
            ),
          ],
        ],
        calls: [
          inState('s'),
          deliver('a', 'd'.repeat(16), '__proto__', 'constructor', 'constructor'),
          deliver('e'.repeat(16), 'd'.repeat(16), 'a'.repeat(16), 'constructor', 'constructor'),
          deliver('c', 'd'.repeat(16), 'a'.repeat(16), 'z'.repeat(16), 'constructor'),
          inState('s'.repeat(16)),
          deliver('d', 'd'.repeat(16), 'constructor', 'z', 'x'.repeat(16)),
          deliver('b', 'd'.repeat(16), 'constructor', 'z', '__proto__'),
          inState('__proto__'),
          status('d'.repeat(16)),
          trail('d'.repeat(16)),
        ],
      },
    },
    {
      id: 'longest-first-state',
      group: 'rules',
      category: 'a first state with a name as long as allowed',
      guards: 'both ends of the rules',
      input: {
        construct: ['i'.repeat(16), [transition('i'.repeat(16), 'go', 'i'.repeat(15), ['x'])]],
        calls: [
          status('d'),
          deliver('e', 'd', 'go', 'ann', 'x'),
          status('d'),
          deliver('f', 'c', 'stay', 'ann', 'x'),
          status('c'),
          inState('i'.repeat(16)),
        ],
      },
    },
    {
      id: 'events-named-by-numbers',
      group: 'delivery',
      category: 'events, documents and states whose names are numbers, in no order',
      input: {
        construct: ['open', [transition('open', 'a', 'shut', ['r']), transition('shut', 'b', 'open', ['r'])]],
        calls: [
          deliver('10', '20', 'a', 'ann', 'r'),
          deliver('9', '20', 'b', 'bob', 'r'),
          deliver('x', '20', 'a', 'ann', 'r'),
          deliver('1', '3', 'a', 'ann', 'r'),
          trail('20'),
          inState('shut'),
          inState('open'),
        ],
      },
    },
    {
      id: 'roles-of-one-action',
      group: 'rules',
      category: 'an action that other roles may do in another state',
      input: {
        construct: [
          'draft',
          [
            transition('draft', 'edit', 'review', ['author']),
            transition('review', 'edit', 'draft', ['editor'], true),
            transition('draft', 'note', 'draft', ['editor']),
          ],
        ],
        calls: ['editor', 'author', 'author', 'editor', 'author', 'note', 'editor'].flatMap((role, index) => [
          deliver(`e${index}`, 'd', 'edit', index % 2 === 0 ? 'ann' : 'bob', role),
          status('d'),
        ]),
      },
    },
    {
      id: 'actors-like-nobody',
      group: 'rules',
      category: 'four eyes at the very first event, by actors whose names could stand for nobody',
      input: {
        construct: [
          'new',
          [
            transition('new', 'check', 'checked', ['any'], true),
            transition('checked', 'check', 'done', ['any'], true),
          ],
        ],
        calls: [
          ...[
            'null',
            'undefined',
            'none',
            'nobody',
            'noone',
            'system',
            'unknown',
            'anonymous',
            'actor',
            'nan',
            'false',
            'x',
          ],
          ...['any', 'new', 'initial', 'empty', 'nil', 'constructor', 'a', 'no'],
        ].flatMap((actor) => [
          deliver(`e-${actor}`, actor, 'check', actor, 'any'),
          deliver(`f-${actor}`, actor, 'check', actor, 'any'),
          status(actor),
        ]),
      },
    },
    {
      id: 'ids-alike',
      group: 'delivery',
      category: 'events and documents whose names read as the same number or differ in hyphens only',
      input: {
        construct: ['open', [transition('open', 'go', 'shut', ['r'])]],
        calls: [
          ...idsAlike.map((id) => deliver(id, id, 'go', 'ann', 'r')),
          ...idsAlike.map((id) => deliver(`x${id}`.slice(0, 16), id, 'go', 'ann', 'r')),
          inState('shut'),
          ...idsAlike.map(trail),
        ],
      },
    },
    {
      id: 'many-documents',
      group: 'scale',
      category: 'well over a thousand documents and events, the first of which are not forgotten',
      input: () => ({
        construct: ['draft', review],
        calls: [
          deliver('x', 'd0', 'submit', 'ann', 'author'),
          ...Array.from({length: 1700}, (_, index) =>
            deliver(`e${index}`, `d${index}`, 'edit', 'ann', 'author'),
          ),
          ...[deliver('e0', 'd0', 'reject', 'bob', 'editor'), deliver('e1', 'd1', 'submit', 'ann', 'author')],
          ...[deliver('x', 'new', 'submit', 'ann', 'author'), status('d1'), trail('d0'), status('new')],
          ...[inState('draft'), inState('review')],
        ],
      }),
    },
    {
      id: 'action-of-objects-from-a-known-state',
      group: 'rules',
      category: 'an action called constructor in a state that has others',
      input: {
        construct: ['draft', [transition('draft', 'edit', 'draft', ['a'])]],
        calls: [
          deliver('e1', 'd', 'constructor', 'ann', 'a'),
          deliver('e2', 'd', 'edit', 'ann', 'a'),
          status('d'),
        ],
      },
    },
  ],
});

import type {AsyncInput} from '#lib/exercise-sdk/async';
import {defineCases} from '#lib/exercise-sdk/cases';
import {isRoomy} from '#lib/exercise-sdk/roomy';
import {emittedBy, innerOf, isEndless, nameOf} from './lib/endless.ts';
import {
  emit,
  fresh,
  type Inner,
  manyHandlers,
  off,
  on,
  once,
  plain,
  type Step,
  scenario,
  severalEvents,
} from './lib/scenarios.ts';

/** Handlers that call each other's subscriptions need names, and emitting from within must come to an end. */
function rules(input: AsyncInput): string | undefined {
  const isNameless = ([method, , what]: Inner): boolean =>
    (method !== 'emit' && nameOf(what) === undefined) || innerOf(what).some(isNameless);
  for (const step of input.clients.flat() as Step[]) {
    if ((step[0] === 'on' || step[0] === 'once') && innerOf(step[2]).some(isNameless)) {
      return 'A handler within `calls` is written as {name: "…"}.';
    }
  }
  return isEndless(emittedBy(input)) ? 'Handlers would emit an event for ever.' : undefined;
}

export default defineCases<AsyncInput>({
  rules,
  badInputs: [
    {construct: [1], clients: []},
    {construct: [], clients: [[['on', '', {name: 'a'}]]]},
    {construct: [], clients: [[['on', 'e', {name: ''}]]]},
    {construct: [], clients: [[['on', 'e', {name: 'a', calls: [['off', 'e', 5]]}]]]},
    {construct: [], clients: [[['on', 'e', {name: 'a', calls: [['emit', 'e', 5]]}]]]},
    scenario([on(plain('a', [['emit', 'f', 1]])), on(plain('b', [['emit', 'e', 1]]), 'f'), emit()]),
    scenario([once(plain('a', [['on', 'e', plain('b', [['emit', 'e', 1]])]])), emit(), emit()]),
    scenario([
      once(
        plain('a', [
          ['once', 'e', plain('a')],
          ['emit', 'e', 1],
        ]),
      ),
      emit(),
    ]),
    {construct: [], clients: [[['emit', 'e']]]},
  ],
  generate: (random, size) => {
    if (isRoomy(random, size)) return random.pick([manyHandlers, severalEvents])(random);
    return fresh(random, size);
  },
  cases: [
    {
      id: 'two-handlers',
      group: 'samples',
      sample: true,
      explanation: '`a` throws, `b` is called all the same, and `emit` waits 5 ms for it.',
      input: scenario([on({name: 'a', throws: 'no paper'}), on({name: 'b', ms: 5}), emit('hello')]),
    },
    {
      id: 'once-only',
      group: 'samples',
      sample: true,
      explanation: 'The second event reaches `b` only.',
      input: scenario([once(plain('a')), on(plain('b')), emit(1), emit(2), off('a'), off('b')]),
    },
    {
      id: 'nobody-listens',
      group: 'plain',
      category: 'events and handlers that nobody knows',
      input: scenario([emit(), off('a'), on(plain('a'), 'other'), emit(), off('a'), emit(3, 'other')]),
    },
    {
      id: 'data-of-all-kinds',
      group: 'plain',
      category: 'data such as null and false',
      input: scenario([
        on(plain('a')),
        emit(null),
        emit(false),
        emit({id: 0}),
        emit(''),
        ['emit', 'e', undefined],
      ]),
    },
    {
      id: 'slow-beside-quick',
      group: 'plain',
      category: 'slow and quick handlers',
      input: scenario([on({name: 'a', ms: 20}), on({name: 'b', ms: 5}), on({name: 'c', ms: 10}), emit()]),
    },
    {
      id: 'subscribed-twice',
      group: 'plain',
      category: 'the same handler subscribed twice',
      input: scenario([on(plain('a')), on(plain('b')), on(plain('a')), emit(), off('a'), emit(), off('a')]),
    },
    {
      id: 'on-and-once',
      group: 'plain',
      category: 'the same handler subscribed with on and once',
      input: scenario([on(plain('a')), once(plain('a')), once(plain('b')), on(plain('b')), emit(), emit()]),
    },
    {
      id: 'off-for-once',
      group: 'plain',
      category: 'ending a subscription for once',
      input: scenario([once(plain('a')), off('a'), emit(), once(plain('a')), emit(), off('a')]),
    },
    {
      id: 'special-events',
      group: 'plain',
      category: 'events named like parts of an object',
      input: scenario([
        emit(1, 'constructor'),
        on(plain('a'), '__proto__'),
        emit(2, '__proto__'),
        off('a', 'toString'),
      ]),
    },
    {
      id: 'all-fail',
      group: 'failures',
      category: 'handlers that fail in every way',
      input: scenario([
        on({name: 'a', ms: 9, fails: 'late'}),
        on({name: 'b', throws: 'at once'}),
        on({name: 'c', ms: 3, fails: 'early'}),
        on(plain('d')),
        emit(),
      ]),
    },
    {
      id: 'failing-once',
      group: 'failures',
      category: 'a handler for once that fails',
      input: scenario([
        once({name: 'a', throws: 'boom'}),
        once({name: 'b', ms: 2, fails: 'bang'}),
        on(plain('c')),
        emit(),
        emit(),
      ]),
    },
    {
      id: 'failing-and-slow',
      group: 'failures',
      category: 'a failure while another handler is still busy',
      input: scenario(
        [on({name: 'a', ms: 1, fails: 'x'}), on({name: 'b', ms: 30}), emit()],
        [['sleep', 10], emit(2)],
      ),
    },
    {
      id: 'removes-itself',
      group: 'changes',
      category: 'handlers that remove themselves',
      input: scenario([
        on(plain('a', [['off', 'e', plain('a')]])),
        on(plain('b')),
        on(plain('c', [['off', 'e', plain('c')]])),
        on(plain('d')),
        emit(1),
        emit(2),
      ]),
    },
    {
      id: 'removes-another',
      group: 'changes',
      category: 'a handler that removes another one before its turn',
      input: scenario([
        on(plain('a', [['off', 'e', plain('c')]])),
        on(plain('b')),
        on(plain('c')),
        emit(1),
        emit(2),
      ]),
    },
    {
      id: 'adds-another',
      group: 'changes',
      category: 'a handler that adds another one',
      input: scenario([on(plain('a', [['on', 'e', plain('b')]])), on(plain('c')), emit(1), emit(2)]),
    },
    {
      id: 'once-while-busy',
      group: 'changes',
      category: 'an event while a handler for once is still busy with the last',
      input: scenario(
        [once({name: 'a', ms: 9}), on(plain('b')), emit(1)],
        [emit(2)],
        [['sleep', 3], emit(3)],
      ),
    },
    {
      id: 'once-emits-again',
      group: 'changes',
      category: 'a handler for once that emits its event again',
      input: scenario([once(plain('a', [['emit', 'e', 2]])), on(plain('b')), emit(1), emit(3)]),
    },
    {
      id: 'removed-and-added-again',
      group: 'changes',
      category: 'a handler that is removed and added again before its turn',
      input: scenario([
        on(
          plain('a', [
            ['off', 'e', plain('b')],
            ['on', 'e', plain('b')],
          ]),
        ),
        on(plain('b')),
        emit(1),
        emit(2),
      ]),
    },
    {
      id: 'emits-another',
      group: 'changes',
      category: 'a handler that emits another event',
      input: scenario([
        on(plain('a', [['emit', 'f', 'inner']])),
        on(plain('b')),
        on({name: 'c', ms: 4, fails: 'x'}, 'f'),
        emit(1),
      ]),
    },
    {
      id: 'empty-messages',
      group: 'failures',
      category: 'errors with an empty message',
      input: scenario([
        on({name: 'a', throws: ''}),
        on({name: 'b', ms: 2, fails: ''}),
        on({name: 'c', throws: 'c'}),
        on(plain('d')),
        emit(1),
      ]),
    },
    {
      id: 'ends-of-the-rules',
      group: 'plain',
      category: 'names as long as allowed, and such as objects have',
      guards: 'both ends of the rules',
      input: scenario([
        on(plain('a'), 'é'),
        on(plain('b'), 'x'.repeat(20)),
        on(plain('c'), 'x'.repeat(19)),
        emit(1, 'é'),
        emit(2, 'x'.repeat(20)),
        emit(3, 'e\u0301'),
      ]),
    },
    {
      id: 'removes-once-before-its-turn',
      group: 'changes',
      category: 'a handler that removes one for once before its turn',
      input: scenario([
        on(plain('a', [['off', 'e', plain('b')]])),
        once(plain('b')),
        once(plain('c')),
        emit(1),
        emit(2),
        off('b'),
      ]),
    },
    {
      id: 'inner-event-uses-up-once',
      group: 'changes',
      category: 'a handler for once that emits its event again, with others for once behind it',
      input: scenario([
        once(plain('a', [['emit', 'e', 2]])),
        once(plain('b')),
        on(plain('c')),
        once({name: 'd', ms: 2}),
        emit(1),
        emit(3),
      ]),
    },
    {
      id: 'removes-all-and-adds-one',
      group: 'changes',
      category: 'a handler that removes every other one and itself, and adds another',
      input: scenario([
        on(
          plain('a', [
            ['off', 'e', plain('a')],
            ['off', 'e', plain('b')],
            ['on', 'e', plain('c')],
          ]),
        ),
        on(plain('b')),
        emit(1),
        emit(2),
      ]),
    },
    {
      id: 'removes-all-before-their-turn',
      group: 'changes',
      category: 'a handler that removes every other one and itself, and adds another',
      guards: 'The same with one for once, and the last one added again.',
      input: scenario([
        once(
          plain('a', [
            ['off', 'e', plain('b')],
            ['off', 'e', plain('c')],
            ['on', 'e', plain('c')],
          ]),
        ),
        on(plain('b')),
        on(plain('c')),
        emit(1),
        emit(2),
      ]),
    },
    {
      id: 'once-adds-itself-again',
      group: 'changes',
      category: 'a handler for once that subscribes itself again',
      input: scenario([
        once(plain('a', [['once', 'e', plain('a')]])),
        on(plain('b')),
        emit(1),
        emit(2),
        off('a'),
      ]),
    },
    {
      id: 'once-here-and-on-there',
      group: 'changes',
      category: 'one handler for once of one event and for good of another',
      input: scenario([
        once(plain('a')),
        on(plain('a'), 'f'),
        ['emit', 'f', 1],
        ['emit', 'f', 2],
        emit(3),
        emit(4),
        ['emit', 'f', 5],
      ]),
    },
    {
      id: 'event-names-as-they-are',
      group: 'plain',
      category:
        'events that differ in capitals, blanks, dots or line ends only, and such as some libraries treat specially',
      input: scenario([
        emit('nobody', 'error'),
        ...['e', 'E', ' e', 'e ', 'e\n', '*', 'e.*', 'e.f', 'error'].map((event, index) =>
          on(plain(`h${index}`), event),
        ),
        ...['e', 'E', ' e', 'e ', 'e\n', '*', 'e.f', 'e.g', 'error'].map((event) => emit(event, event)),
        off('h0', 'E'),
        off('h5', '*'),
      ]),
    },
    {
      id: 'more-than-ten-handlers',
      group: 'failures',
      category: 'many handlers of one event, most of which fail, some with the same message',
      input: scenario([
        ...Array.from({length: 12}, (_, index) =>
          on(
            index % 3 === 0
              ? {name: `h${index}`, ms: 40 - index, fails: `late ${index % 2}`}
              : index === 8
                ? plain('h8')
                : {name: `h${index}`, throws: `at once ${index % 4}`},
          ),
        ),
        off('h8'),
        emit(),
      ]),
    },
    {
      id: 'added-and-emitted-inside',
      group: 'changes',
      category: 'a handler that adds others and emits their events, its own among them',
      input: scenario([
        once(
          plain('a', [
            ['on', 'e', plain('b')],
            ['on', 'f', plain('b')],
            ['emit', 'f', 2],
            ['emit', 'e', 3],
            ['off', 'f', plain('b')],
          ]),
        ),
        on(plain('c')),
        emit(1),
        emit(4, 'f'),
        emit(5),
      ]),
    },
    {
      id: 'changes-around-an-inner-event',
      group: 'changes',
      category: 'handlers that are removed and added before, within and after an inner event',
      input: scenario([
        on(
          plain('a', [
            ['off', 'e', plain('c')],
            ['emit', 'f', 2],
            ['off', 'e', plain('d')],
            ['on', 'e', plain('h')],
          ]),
        ),
        on(plain('b')),
        on(plain('c')),
        on(plain('d')),
        on(plain('k')),
        on(plain('l')),
        on(
          plain('g', [
            ['off', 'e', plain('k')],
            ['on', 'e', plain('m')],
            ['off', 'e', plain('b')],
          ]),
          'f',
        ),
        emit(1),
        emit(3),
      ]),
    },
    {
      id: 'removes-those-before-it',
      group: 'changes',
      category: 'a handler that removes those before it, and itself, with others behind it',
      input: scenario([
        on(plain('a')),
        once(plain('b')),
        on(plain('c')),
        on(
          plain('d', [
            ['off', 'e', plain('a')],
            ['off', 'e', plain('c')],
            ['off', 'e', plain('d')],
          ]),
        ),
        on(plain('f')),
        on(plain('g')),
        once(plain('h')),
        on(plain('i')),
        emit(1),
        emit(2),
      ]),
    },
    {
      id: 'nested-five-deep',
      group: 'changes',
      category: 'handlers for once that emit their event within each other, several deep',
      input: scenario([
        on(plain('z')),
        ...['a', 'b', 'c', 'd', 'g'].map((name, index) => once(plain(name, [['emit', 'e', index + 2]]))),
        on({name: 'y', throws: 'y'}),
        emit(1),
        emit(9),
      ]),
    },
    {
      id: 'off-here-once-there',
      group: 'plain',
      category: 'one handler of several events, whose subscription for one of them ends',
      input: scenario([
        once(plain('a')),
        once(plain('a'), 'f'),
        on(plain('a'), 'g'),
        off('a'),
        emit(1),
        emit(2, 'f'),
        emit(3, 'g'),
        once(plain('a')),
        off('a', 'g'),
        emit(4),
        emit(5, 'g'),
      ]),
    },
    {
      id: 'goes-on-after-its-end',
      group: 'changes',
      category: 'a handler that ends its own subscription and then emits another event and adds others',
      input: scenario([
        on(
          plain('a', [
            ['off', 'e', plain('a')],
            ['emit', 'f', 2],
            ['on', 'f', plain('c')],
            ['emit', 'f', 3],
          ]),
        ),
        on(plain('b'), 'f'),
        on(plain('d')),
        emit(1),
        emit(4, 'f'),
        emit(5),
      ]),
    },
    {
      id: 'inner-event-with-many-handlers',
      group: 'plain',
      category: 'an inner event with more handlers than the outer one',
      input: scenario([
        ...['a', 'b', 'c', 'd', 'g', 'h'].map((name) => on(plain(name), 'f')),
        on(plain('i', [['emit', 'f', 2]])),
        on(plain('k')),
        emit(1),
      ]),
    },
  ],
});

import {type ClassInput, defineCases} from '#lib/exercise-sdk/cases';
import {lookalikes, withLookalikes} from '#lib/exercise-sdk/lookalikes';
import {withName} from '#lib/exercise-sdk/names';
import type {Random} from '#lib/exercise-sdk/random';
import {isRoomy} from '#lib/exercise-sdk/roomy';

type Call = readonly [method: string, ...args: unknown[]];
type Module = {
  readonly name: string;
  readonly needs: readonly string[];
  readonly pay: Readonly<Record<string, number>>;
};

const enable = (name: string): Call => ['enable', name];
const disable = (name: string): Call => ['disable', name];
const payroll = (employee: string): Call => ['payroll', employee];
const running: Call = ['running'];
const broken: Call = ['broken'];

/** `module('sales', 'finance stock')` */
function module(name: string, needs = '', pay: Readonly<Record<string, number>> = {}): Module {
  return {name, needs: needs === '' ? [] : needs.split(' '), pay};
}

/** What calls give back can be as long as the list of modules, and has to be read and compared. */
const modulesTimesCallsMax = 100_000;

function rules({construct, calls}: ClassInput): string | undefined {
  const modules = construct[0] as Module[];
  const names = modules.map(({name}) => name);
  if (new Set(names).size < names.length) return 'two modules have the same name';
  if (modules.length * calls.length > modulesTimesCallsMax) {
    return `${modules.length} modules and ${calls.length} calls: their product may be ${modulesTimesCallsMax} at most`;
  }
  for (const {name, needs, pay} of modules) {
    if (new Set(needs).size < needs.length) return `${name} needs a module twice`;
    const employee = Object.keys(pay).find((each) => !/^[a-z0-9-]{1,16}$/.test(each));
    if (employee !== undefined) return `${name} pays an employee called ${JSON.stringify(employee)}`;
  }
  return undefined;
}

function life(random: Random, count: number, calls: number): ClassInput {
  const names = random.shuffle(Array.from({length: count}, (_, index) => `m${index}`));
  const employees = ['ann', 'bob'];
  const modules = names.map((name, index): Module => {
    // Mostly on modules before it in some order, so that cycles stay rare; now and then on anything.
    const earlier = names.slice(0, index);
    const needs = new Set(random.shuffle(earlier).slice(0, random.int(0, 2)));
    if (random.boolean(0.5 / count)) needs.add(random.pick([...names, 'missing']));
    const pay = Object.fromEntries(
      employees.filter(() => random.boolean()).map((each) => [each, random.int(-2, 3)]),
    );
    return {name, needs: [...needs], pay};
  });
  const made = random.array(calls, (): Call => {
    const dice = random.int(0, 9);
    if (dice < 4) return enable(random.pick(names));
    if (dice < 6) return disable(random.pick(names));
    return dice < 7 ? broken : dice < 9 ? payroll(random.pick(employees)) : running;
  });
  return {construct: [random.shuffle(modules)], calls: made};
}

/** Layers of two modules that both need both of the layer below: 2ⁿ ways from top to bottom. */
function ladder(layers: number): ClassInput {
  const modules = Array.from({length: layers}, (_, layer) =>
    ['left', 'right'].map((side) =>
      module(`${side}-${layer}`, layer === 0 ? '' : `left-${layer - 1} right-${layer - 1}`),
    ),
  ).flat();
  const top = `right-${layers - 1}`;
  return {
    construct: [modules.reverse()],
    calls: [
      broken,
      enable(top),
      running,
      disable('left-0'),
      running,
      enable(`left-${layers >> 1}`),
      enable(top),
      disable('right-0'),
    ],
  };
}

const company = [
  module('sales', 'finance stock', {ann: 150}),
  module('stock', 'core', {ann: 0, bob: 20}),
  module('finance', 'personnel', {ann: -200, bob: -180}),
  module('personnel', 'core', {ann: 3000, bob: 2800}),
  module('core'),
];

/** In an order in which neighbours are alike, so that some need others that a careless comparison takes for them. */
const namesAlike = [
  ...lookalikes(/^[a-z0-9-]{1,16}$/),
  '-',
  '--',
  '-a',
  'a-',
  'a--b',
  '-1',
  '0x1',
  '1e1',
].reverse();

/** Employees whose names look alike, each paid another amount by one module. */
function employeesAlike(random: Random): ClassInput {
  const names = random.shuffle(namesAlike).slice(0, 8);
  const pay = Object.fromEntries(names.map((name, index) => [name, index + 1]));
  return {construct: [[module('m', '', pay)]], calls: [enable('m'), ...names.map(payroll)]};
}

export default defineCases<ClassInput>({
  rules,
  badInputs: [
    {construct: [[module('')]], calls: []},
    {construct: [[module('a'), module('a')]], calls: []},
    {construct: [[module('a', 'b b')]], calls: []},
    {construct: [[module('a', 'B')]], calls: []},
    {construct: [[module('a', '', {Ann: 1})]], calls: []},
    {construct: [[module('a', '', {ann: 0.5})]], calls: []},
    {construct: [[{name: 'a', needs: []}]], calls: []},
    {construct: [[]], calls: [enable('')]},
    {
      construct: [Array.from({length: 400}, (_, index) => module(`m${index}`))],
      calls: Array.from({length: 251}, () => running),
    },
  ],
  generate: (random, size) => {
    if (isRoomy(random, size) && random.boolean(0.4)) return employeesAlike(random);
    const {construct, calls} = life(random, random.int(1, Math.min(12, 2 + size)), 3 + size);
    const unknown = [enable('missing'), payroll('constructor'), payroll('cid')];
    const made = {
      construct,
      calls: calls.map((call) => (random.boolean(0.05) ? random.pick(unknown) : call)),
    };
    if (random.boolean(0.05)) return withName(made, 'missing', 'constructor');
    return withLookalikes(random, made, ['m0', 'm1', 'm2', 'm3'], /^[a-z0-9-]{1,16}$/);
  },
  demanding: (_random, size) => ladder(Math.min(200, Math.max(1, size))),
  cases: [
    {
      id: 'sample-company',
      group: 'samples',
      sample: true,
      explanation:
        'Sales needs finance, which needs personnel, which needs the core. Without personnel there is no finance and no sales, but stock goes on. A part of 0 is a part.',
      input: {
        construct: [company],
        calls: [
          enable('sales'),
          payroll('ann'),
          disable('personnel'),
          running,
          payroll('ann'),
          enable('finance'),
          running,
        ],
      },
    },
    {
      id: 'sample-broken',
      group: 'samples',
      sample: true,
      explanation:
        'a and b need one another, c needs one of them, and d needs what is not there. Enabling c starts nothing, not even e.',
      input: {
        construct: [
          [module('c', 'e a'), module('a', 'b'), module('b', 'a'), module('d', 'lost'), module('e')],
        ],
        calls: [broken, enable('c'), running, enable('e'), enable('e')],
      },
    },
    {
      id: 'no-modules',
      group: 'starting',
      category: 'a system without modules',
      input: {construct: [[]], calls: [broken, running, enable('core'), disable('core'), payroll('ann')]},
    },
    {
      id: 'order-of-needs',
      group: 'starting',
      category: 'several needs with needs of their own',
      input: {
        construct: [
          [
            module('top', 'z m a'),
            module('a', 'q'),
            module('m', 'q b'),
            module('z'),
            module('q'),
            module('b', 'z'),
          ],
        ],
        calls: [enable('top'), running],
      },
    },
    {
      id: 'some-run-already',
      group: 'starting',
      category: 'needs of which some are running',
      input: {
        construct: [company],
        calls: [enable('stock'), enable('stock'), enable('core'), enable('sales'), running, enable('sales')],
      },
    },
    {
      id: 'diamond',
      group: 'starting',
      category: 'a module that is needed along two ways',
      input: {
        construct: [
          [
            module('base'),
            module('left', 'base'),
            module('right', 'base'),
            module('top', 'left right'),
            module('roof', 'base top left'),
          ],
        ],
        calls: [broken, enable('roof'), running],
      },
    },
    {
      id: 'deep-first',
      group: 'starting',
      category: 'a near need and a far one with many needs of its own',
      input: {
        construct: [
          [
            module('app', 'far near'),
            module('far', 'x'),
            module('x', 'y'),
            module('y', 'near2'),
            module('near', 'near3'),
            module('near2'),
            module('near3'),
          ],
        ],
        calls: [enable('near2'), enable('app'), running],
      },
    },
    {
      id: 'a-chain',
      group: 'starting',
      category: 'a long chain of needs',
      input: {
        construct: [
          Array.from({length: 400}, (_, index) => module(`m${index}`, index === 399 ? '' : `m${index + 1}`)),
        ],
        calls: [enable('m0'), disable('m250'), enable('m0'), broken],
      },
    },
    {
      id: 'missing-modules',
      group: 'broken',
      category: 'modules that are not there, needed directly and through others',
      input: {
        construct: [
          [
            module('z', 'y'),
            module('y', 'x core'),
            module('x', 'lost'),
            module('core'),
            module('app', 'core z'),
          ],
        ],
        calls: [broken, enable('z'), enable('x'), enable('lost'), enable('app'), running, enable('core')],
      },
    },
    {
      id: 'cycles',
      group: 'broken',
      category: 'cycles of one, two and three modules',
      input: {
        construct: [
          [
            module('self', 'self'),
            module('p', 'q'),
            module('q', 'p free'),
            module('r', 's'),
            module('s', 't'),
            module('t', 'r'),
            module('free'),
          ],
        ],
        calls: [broken, ...['self', 'p', 'q', 'r', 's', 't', 'free'].map(enable), running],
      },
    },
    {
      id: 'before-and-behind-a-cycle',
      group: 'broken',
      category: 'modules that lead into a cycle, and modules that a cycle needs',
      input: {
        construct: [
          [
            module('outer', 'inner'),
            module('inner', 'a ok'),
            module('a', 'b'),
            module('b', 'c base'),
            module('c', 'a'),
            module('base'),
            module('ok', 'base'),
          ],
        ],
        calls: [broken, enable('outer'), enable('ok'), running, enable('inner'), running],
      },
    },
    {
      id: 'nothing-half-done',
      group: 'broken',
      category: 'a broken module among many sound needs',
      input: {
        construct: [[module('app', 'one two three'), module('one'), module('two'), module('three', 'gone')]],
        calls: [enable('app'), running, enable('two'), enable('app'), running, broken],
      },
    },
    {
      id: 'cascade',
      group: 'stopping',
      category: 'modules that need the stopped one directly and through others',
      input: {
        construct: [company],
        calls: [
          enable('sales'),
          disable('core'),
          running,
          enable('sales'),
          disable('stock'),
          running,
          disable('stock'),
          disable('personnel'),
          running,
          disable('lost'),
        ],
      },
    },
    {
      id: 'order-of-stopping',
      group: 'stopping',
      category: 'modules that were started one by one in a different order',
      input: {
        construct: [
          [
            module('b', 'base'),
            module('c', 'base'),
            module('a', 'base'),
            module('d', 'c'),
            module('base'),
            module('other'),
          ],
        ],
        calls: [
          enable('c'),
          enable('other'),
          enable('a'),
          enable('d'),
          enable('b'),
          disable('base'),
          running,
          enable('b'),
          enable('d'),
          disable('base'),
          running,
        ],
      },
    },
    {
      id: 'started-anew',
      group: 'stopping',
      category: 'modules that are stopped and started again',
      input: {
        construct: [[module('a'), module('b'), module('c', 'a')]],
        calls: [
          enable('c'),
          enable('b'),
          disable('c'),
          enable('c'),
          running,
          disable('a'),
          running,
          enable('c'),
          running,
          disable('b'),
        ],
      },
    },
    {
      id: 'who-pays',
      group: 'payroll',
      category: 'employees that some of the running modules know',
      input: {
        construct: [company],
        calls: [
          payroll('ann'),
          enable('stock'),
          payroll('ann'),
          payroll('bob'),
          payroll('cid'),
          enable('finance'),
          payroll('bob'),
          enable('sales'),
          payroll('ann'),
          disable('personnel'),
          payroll('bob'),
        ],
      },
    },
    {
      id: 'awkward-employees',
      group: 'payroll',
      category: 'employees and modules called constructor, amounts of 0 and below',
      input: {
        construct: [
          [
            module('constructor', '', {constructor: 0, ann: -5}),
            module('valueof', 'constructor', {ann: 0, bob: -1}),
            module('x', '', {ann: 2}),
          ],
        ],
        calls: [
          enable('x'),
          payroll('constructor'),
          enable('valueof'),
          payroll('constructor'),
          payroll('ann'),
          payroll('bob'),
          payroll('tostring'),
          running,
        ],
      },
    },
    {
      id: 'random-small',
      group: 'payroll',
      category: 'all kinds of calls on a few modules',
      input: (random) => life(random, 7, 200),
    },
    {
      id: 'random-medium',
      group: 'payroll',
      category: 'all kinds of calls on dozens of modules',
      input: (random) => life(random, 40, 400),
    },
    {
      id: 'ladder',
      group: 'starting',
      category: 'layers of modules that all need both modules of the layer below',
      input: ladder(60),
    },
    {
      id: 'names-of-digits',
      group: 'starting',
      category: 'modules and employees with names of digits',
      input: {
        construct: [
          [
            module('10', '9 2', {10: 5, 9: 1}),
            module('9', '', {10: -1_000_000, '09': 3}),
            module('2', '', {10: 1_000_000}),
            module('09', 'missing'),
            module('100', '09'),
            module('11', '09'),
          ],
        ],
        calls: [
          broken,
          enable('10'),
          running,
          payroll('10'),
          payroll('9'),
          payroll('09'),
          disable('9'),
          running,
          enable('9'),
          running,
        ],
      },
    },
    {
      id: 'twenty-needs',
      group: 'starting',
      category: 'a module with as many needs as allowed',
      input: {
        construct: [
          [
            ...Array.from({length: 20}, (_, index) => module(`m${index}`, '', {ann: -1_000_000})),
            module('top', Array.from({length: 20}, (_, index) => `m${19 - index}`).join(' '), {
              ann: 1_000_000,
            }),
          ],
        ],
        calls: [
          enable('top'),
          running,
          payroll('ann'),
          disable('m7'),
          enable('top'),
          running,
          payroll('ann'),
        ],
      },
    },
    {
      id: 'ends-of-the-rules',
      group: 'payroll',
      category: 'names as long as allowed, and such as objects have',
      guards: 'both ends of the rules',
      input: {
        construct: [
          [
            module('constructor', 'm'.repeat(16)),
            module(
              'm'.repeat(16),
              '',
              Object.fromEntries(
                Array.from({length: 20}, (_, index) => [`${'e'.repeat(14)}${10 + index}`, index]),
              ),
            ),
          ],
        ],
        calls: [
          enable('constructor'),
          payroll(`${'e'.repeat(14)}17`),
          payroll('e'),
          disable('m'.repeat(16)),
          enable('m'.repeat(16)),
          running,
          disable('constructor'),
        ],
      },
    },
    {
      id: 'needs-what-every-object-has',
      group: 'broken',
      category: 'a need that is not there, with a name that every object has',
      input: {
        construct: [[module('a', 'constructor'), module('b', 'a'), module('c')]],
        calls: [
          ...[broken, enable('a'), enable('constructor'), enable('b'), enable('c'), running],
          ...[disable('constructor'), payroll('constructor'), running],
        ],
      },
    },
    {
      id: 'thousands-of-starts',
      group: 'stopping',
      category: 'modules that are stopped and started thousands of times',
      input: () => ({
        construct: [
          Array.from({length: 30}, (_, index) => module(`m${index}`, index === 0 ? '' : `m${index - 1}`)),
        ],
        calls: Array.from({length: 150}, (_, round) => [
          ...[enable('m29'), running, disable(`m${(round * 7) % 29}`)],
        ]).flat(),
      }),
    },
    {
      id: 'names-alike',
      group: 'broken',
      category: 'modules and employees whose names read as the same number or differ in hyphens only',
      input: {
        construct: [
          namesAlike.map((name, index) => ({
            name,
            needs: index % 5 === 0 ? [] : [namesAlike[index - 1]!],
            pay: Object.fromEntries(
              namesAlike.slice(0, 20).map((each, place) => [each, 100 * index + place]),
            ),
          })),
        ],
        calls: [
          broken,
          ...namesAlike.filter((_, index) => index % 3 !== 1).map(enable),
          ...[running, ...namesAlike.map(payroll)],
          ...namesAlike.filter((_, index) => index % 4 === 1).map(disable),
          running,
        ],
      },
    },
  ],
});

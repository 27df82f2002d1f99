import {markedAtEachPlace, wordsOfOneNumber} from '#lib/exercise-sdk/alike-words';
import {defineCases} from '#lib/exercise-sdk/cases';
import {lookalikes, withLookalikes} from '#lib/exercise-sdk/lookalikes';
import type {Random} from '#lib/exercise-sdk/random';
import {isRoomy} from '#lib/exercise-sdk/roomy';

type Employee = {
  id: string;
  name: string;
  department: string | null;
  project: string | null;
  reportsTo: string | null;
};
type Input = [employees: Employee[]];

const employeesMax = 1500;

function employee(
  id: string,
  {name = id, department = null, project = null, reportsTo = null}: Partial<Omit<Employee, 'id'>> = {},
): Employee {
  return {id, name, department, project, reportsTo};
}

/** `shared` says how many departments and projects there are for each employee: few make few groups. */
function company(random: Random, count: number, shared: number): Input {
  const ids = random.shuffle(Array.from({length: count}, (_, i) => `e${i}`));
  const attributes = Math.max(1, Math.ceil(count * shared));
  // Both kinds of attribute draw from the same names, and so do people; some names differ in case only.
  const word = () => `${random.boolean(0.1) ? 'T' : 't'}${random.int(1, attributes)}`;
  const attribute = () => (random.boolean(0.45) ? null : word());
  const manager = () =>
    random.boolean(0.3) ? random.pick(['gone', 'left']) : `e${random.int(0, count - 1)}`;
  return [
    ids.map((id) => {
      const reportsTo = random.boolean(0.3) ? manager() : null;
      return {
        id,
        name: word(),
        department: attribute(),
        project: attribute(),
        reportsTo: reportsTo === id ? null : reportsTo,
      };
    }),
  ];
}

/** One long chain: neighbours share a department or a project in turn. */
function chain(count: number): Employee[] {
  return Array.from({length: count}, (_, i) =>
    employee(`e${i}`, {
      name: 'x',
      department: `d${Math.floor(i / 2)}`,
      project: `p${Math.floor((i + 1) / 2)}`,
    }),
  );
}

/** What a program may put before or behind a name to tell departments, projects and people apart. */
const marks =
  'd dept dep department team div p proj prj project r e emp employee id m mgr manager n node hub g group u user x'.split(
    ' ',
  );
const separators = ['', '_', '__', ':', '-', '|', '.', '#', '/', ' '];
const isId = (text: string): boolean => /^[a-z0-9_]{1,20}$/.test(text);

/** Everyone in a department of their own, whose names look alike; or people called what a department would be called with a mark. */
function alike(random: Random): Input {
  const field = random.pick(['department', 'project'] as const);
  if (random.boolean()) {
    const names = lookalikes(/^.{1,30}$/s);
    return [names.map((name, index) => employee(`e${index}`, {[field]: name}))];
  }
  const ids = marks.flatMap((mark) => ['', '_', '__'].flatMap((at) => [`${mark}${at}t1`, `t1${at}${mark}`]));
  const people = [...new Set(ids)].filter(isId).map((id) => employee(id));
  return [[employee('first', {[field]: 't1'}), ...people]];
}

/** Ids that a program may take for no manager, or for one another. */
const likeNoManager =
  'null none nil undefined nan false 0 no nobody unknown root top boss ceo 1 01 1_0 10 0x1 1e1'.split(' ');

/** Somebody who is called so, and somebody else who reports to them. */
function managersAlike(random: Random): Input {
  const ids = random.shuffle(likeNoManager).slice(0, 6);
  return [ids.flatMap((id, index) => [employee(id), employee(`e${index}`, {reportsTo: id})])];
}

/** Two departments or projects whose names differ in a single character. */
function longNamesAlike(random: Random): Input {
  const name = random.string(random.int(3, 30), 'ab ');
  const place = random.int(0, name.length - 1);
  const other = `${name.slice(0, place)}${random.pick(['c', 'B', '-'])}${name.slice(place + 1)}`;
  const field = random.pick(['department', 'project'] as const);
  return [[name, other].map((text, index) => employee(`e${index}`, {[field]: text}))];
}

export default defineCases<Input>({
  rules: ([employees]) => {
    const seen = new Set<string>();
    for (const {id, reportsTo} of employees) {
      if (seen.has(id)) return `Every id must be different, and "${id}" occurs twice.`;
      if (reportsTo === id) return `"${id}" must not report to themselves.`;
      seen.add(id);
    }
    return undefined;
  },
  badInputs: [
    [[employee('')]],
    [[employee('Ada')]],
    [[employee('a', {name: ''})]],
    [[employee('a', {department: ''})]],
    [[employee('a', {project: ''})]],
    [[employee('a', {reportsTo: 'B'})]],
    [[employee('a'), employee('a')]],
    [[employee('a', {reportsTo: 'a'})]],
    [[{id: 'a', name: 'a'}]],
  ],
  generate: (random, size) => {
    if (isRoomy(random, size))
      return random.pick([alike, alike, alike, managersAlike, longNamesAlike])(random);
    if (random.boolean(0.25)) return [random.shuffle(chain(random.int(2, 5 + Math.floor(size / 8))))];
    const count = random.int(0, 4 + Math.floor(size / 5));
    const [employees] = company(random, count, random.pick([0.3, 0.6, 1]));
    if (random.boolean(0.15) && employees.length > 1) {
      // An id that a department or a project with a mark would have.
      const [first, other] = employees as [Employee, Employee];
      const name = first.department ?? first.project ?? 't1';
      const mark = random.pick(marks);
      const id = random.pick([`${name}_${mark}`, `${mark}_${name}`, `${name}${mark}`, `${mark}${name}`]);
      if (isId(id) && employees.every((one) => one.id !== id && one.reportsTo !== other.id)) other.id = id;
    }
    if (random.boolean(0.3)) {
      const named = random.pick(['__proto__', '__proto__', 'constructor', '0', 'null', ' ']);
      const field = random.pick(['department', 'project'] as const);
      for (const one of employees) if (random.boolean()) one[field] = named;
    }
    return withLookalikes(random, [employees], ['t1', 't2', 'T1'], /^.{1,30}$/s);
  },
  demanding: (random, size) => {
    const count = Math.max(1, Math.min(size, employeesMax));
    return random.boolean() ? company(random, count, 0.5) : [random.shuffle(chain(count))];
  },
  cases: [
    {
      id: 'through-others',
      group: 'samples',
      sample: true,
      explanation:
        '`ada` and `bo` share a department, `bo` and `cy` a project, so all three are one group. `di` reports to `eve`. `flo` is alone.',
      input: [
        [
          employee('ada', {department: 'Sales'}),
          employee('bo', {department: 'Sales', project: 'Atlas'}),
          employee('cy', {project: 'Atlas'}),
          employee('di', {reportsTo: 'eve'}),
          employee('eve', {department: 'Legal'}),
          employee('flo'),
        ],
      ],
    },
    {
      id: 'nothing-in-common',
      group: 'samples',
      sample: true,
      explanation:
        'A department and a project of the same name are different things, `null` is no department, and the same name does not make the same person.',
      input: [
        [
          employee('u1', {name: 'Kim', department: 'Atlas'}),
          employee('u2', {name: 'Kim', project: 'Atlas'}),
          employee('u3', {name: 'Kim', reportsTo: 'u9'}),
          employee('u4', {name: 'Lee', reportsTo: 'u9'}),
        ],
      ],
    },
    {
      id: 'nobody',
      group: 'links',
      category: 'an empty list',
      guards: 'Catches failures on no employees.',
      input: [[]],
    },
    {
      id: 'one-person',
      group: 'links',
      category: 'a single employee',
      input: [[employee('solo', {department: 'Everything', project: 'Everything', reportsTo: 'gone'})]],
    },
    {
      id: 'first-in-the-list',
      group: 'links',
      category: 'links to the first employee of the list',
      input: [
        [
          employee('a', {department: 'D', project: 'P'}),
          employee('b', {department: 'D'}),
          employee('c', {project: 'P'}),
          employee('d', {reportsTo: 'a'}),
          employee('e', {department: 'D'}),
        ],
      ],
    },
    {
      id: 'projects-only',
      group: 'links',
      category: 'shared projects across departments',
      input: [
        [
          employee('a', {department: 'X', project: 'P'}),
          employee('b', {department: 'Y', project: 'Q'}),
          employee('c', {department: 'Z', project: 'P'}),
          employee('d', {department: 'W', project: 'Q'}),
        ],
      ],
    },
    {
      id: 'manager-comes-later',
      group: 'links',
      category: 'managers before and after their people',
      input: [
        [
          employee('w1', {reportsTo: 'boss'}),
          employee('w2', {reportsTo: 'w1'}),
          employee('boss', {reportsTo: 'chair'}),
          employee('other'),
          employee('chair'),
          employee('w3', {reportsTo: 'boss'}),
        ],
      ],
    },
    {
      id: 'groups-grow-together',
      group: 'links',
      category: 'groups that a later employee joins',
      input: [
        [
          employee('a1', {department: 'A'}),
          employee('a2', {department: 'A', project: 'P'}),
          employee('b1', {department: 'B'}),
          employee('b2', {department: 'B', project: 'Q'}),
          employee('c1', {department: 'C'}),
          employee('c2', {department: 'C', project: 'R'}),
          employee('x', {project: 'R', reportsTo: 'b1'}),
          employee('y', {project: 'P', reportsTo: 'c1'}),
          employee('z', {department: 'Z', project: 'Z'}),
        ],
      ],
    },
    {
      id: 'report-in-a-circle',
      group: 'links',
      category: 'employees who report to each other in a circle',
      input: [
        [
          employee('a', {reportsTo: 'b'}),
          employee('b', {reportsTo: 'c'}),
          employee('c', {reportsTo: 'a'}),
          employee('d', {reportsTo: 'e'}),
          employee('e', {reportsTo: 'd'}),
        ],
      ],
    },
    {
      id: 'nothing-set',
      group: 'no-links',
      category: 'employees without department, project or manager',
      input: [
        [employee('a'), employee('b', {department: 'D'}), employee('c'), employee('d', {project: 'P'})],
      ],
    },
    {
      id: 'one-word-many-meanings',
      group: 'no-links',
      category: 'departments, projects, names and ids that read the same',
      input: [
        [
          employee('atlas', {name: 'p'}),
          employee('p', {name: 'atlas'}),
          employee('q', {department: 'atlas'}),
          employee('r', {project: 'atlas'}),
          employee('s', {department: 'p'}),
          employee('t', {project: 'p'}),
          employee('u', {department: 'null', name: 'atlas'}),
          employee('v', {project: 'null'}),
        ],
      ],
    },
    {
      id: 'same-names',
      group: 'no-links',
      category: 'different people with the same name',
      input: [
        [
          employee('k1', {name: 'kim', department: 'A'}),
          employee('k2', {name: 'kim', department: 'B'}),
          employee('kim', {name: 'lee'}),
          employee('x', {name: 'k1', reportsTo: 'kim'}),
          employee('y', {name: 'y', reportsTo: 'k1'}),
        ],
      ],
    },
    {
      id: 'absent-managers',
      group: 'no-links',
      category: 'managers who are not in the list',
      input: [
        [
          employee('a', {reportsTo: 'gone'}),
          employee('b', {reportsTo: 'gone'}),
          employee('c', {reportsTo: 'gone', department: 'D'}),
          employee('d', {department: 'D', reportsTo: 'left'}),
        ],
      ],
    },
    {
      id: 'nearly-the-same-word',
      group: 'no-links',
      category: 'names that differ in case or spaces only',
      input: [
        [
          employee('a', {department: 'Sales'}),
          employee('b', {department: 'sales'}),
          employee('c', {department: 'Sales '}),
          employee('d', {project: 'Ä'}),
          employee('e', {project: 'ä'}),
          employee('f', {department: 'Sales'}),
        ],
      ],
    },
    {
      id: 'words-that-objects-know',
      group: 'no-links',
      category: 'names such as constructor and __proto__',
      input: [
        [
          employee('__proto__', {department: 'x'}),
          employee('a', {department: '__proto__'}),
          employee('b', {department: '__proto__', project: 'toString'}),
          employee('constructor', {project: 'y'}),
          employee('c', {project: 'toString', reportsTo: '__proto__'}),
          employee('d', {reportsTo: 'constructor'}),
          employee('e', {department: 'hasOwnProperty'}),
        ],
      ],
    },
    {
      id: 'mixed-small',
      group: 'no-links',
      category: 'a company of 12 people',
      input: (random) => company(random, 12, 0.8),
    },
    {
      id: 'mixed-middle',
      group: 'no-links',
      category: 'a company of 80 people',
      input: (random) => company(random, 80, 1.5),
    },
    {
      id: 'one-large-department',
      group: 'large',
      category: 'a large company with one department',
      input: (random) => [
        random.shuffle(
          Array.from({length: 1200}, (_, i) => employee(`e${i}`, {name: 'x', department: 'all'})),
        ),
      ],
    },
    {
      id: 'large-company',
      group: 'large',
      category: 'a large company with many departments and projects',
      input: (random) => company(random, 1200, 1),
    },
    {
      id: 'long-chain',
      group: 'large',
      category: 'a chain of 1,500 people, each linked with the next',
      input: (random) => [random.shuffle(chain(employeesMax))],
    },
    {
      id: 'long-line-of-managers',
      group: 'large',
      category: 'a line of 1,500 people, each reporting to the next',
      input: [
        Array.from({length: employeesMax}, (_, i) =>
          employee(`e${i}`, {name: 'x', reportsTo: i + 1 < employeesMax ? `e${i + 1}` : null}),
        ),
      ],
    },
    {
      id: 'looking-alike',
      group: 'no-links',
      category: 'departments and projects whose names only look the same',
      input: [
        lookalikes(/^.{1,30}$/s).flatMap((word, index) => [
          employee(`d${index}`, {department: word}),
          employee(`e${index}`, {department: word}),
          employee(`p${index}`, {project: word}),
          employee(`q${index}`, {project: word, reportsTo: /^[a-z0-9_]{1,20}$/.test(word) ? word : null}),
        ]),
      ],
    },
    {
      id: 'names-with-prefixes',
      group: 'no-links',
      category: 'names that begin as if they had been marked as a department, a project or a person',
      input: [
        ['d', 'dept', 'dep', 'department', 'p', 'proj', 'project', 'id', 'e', 'emp', 'employee', 'm']
          .flatMap((mark) => ['', '_', ':', '-', '|', '.', '#', ' '].map((between) => `${mark}${between}`))
          .flatMap((prefix, index) => [
            employee(`a${index}`, {department: `${prefix}x`}),
            employee(`b${index}`, {project: `${prefix}x`}),
            ...(/^[a-z0-9_]+$/.test(prefix) ? [employee(`${prefix}x`, {name: 'Ann'})] : []),
          ])
          .concat([employee('x1', {department: 'x'}), employee('x2', {project: 'x'}), employee('x')]),
      ],
    },
    {
      id: 'both-of-one-name',
      group: 'links',
      category: 'somebody whose department and project have the same name',
      input: [
        [
          employee('a', {department: 'x', project: 'x'}),
          employee('b', {project: 'x'}),
          employee('c', {department: 'x'}),
          employee('d', {department: 'y', project: 'y'}),
          employee('e', {department: 'z', project: 'y'}),
          employee('f', {department: 'z', project: 'w'}),
        ],
      ],
    },
    {
      id: 'numbers-as-ids',
      group: 'links',
      category: 'managers whose ids are the same number, written differently',
      input: [
        [
          ...['1', '01', '001', '10', '1e0', '0', '00'].map((id) => employee(id)),
          ...['1', '01', '001', '10', '1e0', '0', '00'].map((id) => employee(`e${id}`, {reportsTo: id})),
        ],
      ],
    },
    {
      id: 'ends-of-the-rules',
      group: 'links',
      category: 'names as long as allowed, and such as objects have',
      guards: 'both ends of the rules',
      input: [
        [
          employee('x'.repeat(20), {name: 'é', department: 'd'.repeat(30)}),
          employee('a', {name: 'toString', project: 'p'.repeat(30), reportsTo: 'x'.repeat(20)}),
          employee('b', {name: 'n'.repeat(30), department: 'd'.repeat(30)}),
          employee('c', {project: 'd'.repeat(30)}),
          employee('d', {project: 'p'.repeat(30)}),
          employee('e', {department: 'd'.repeat(29)}),
        ],
      ],
    },
    {
      id: 'names-with-suffixes',
      group: 'no-links',
      category: 'ids and names that end as if they had been marked as a department, a project or a person',
      input: [
        marks
          .flatMap((mark) => separators.map((between) => `x${between}${mark}`))
          .flatMap((name, index) => [
            employee(`a${index}_`, {department: name}),
            employee(`b${index}_`, {project: name}),
            ...(isId(name) ? [employee(name, {name: 'Ann'})] : []),
          ])
          .concat([employee('y1', {department: 'x'}), employee('y2', {project: 'x'}), employee('x')]),
      ],
    },
    // Of the ids one half are people, the other are managers who left; then the other way round.
    ...['ids', 'managers'].map((which, parity) => ({
      id: `${which}-like-marked-names`,
      group: 'no-links',
      category: 'ids that look like a department or a project with a mark or a number, and managers who left',
      input: (): Input => [
        ['sales', '0', '1'].flatMap((name, index) => [
          employee(`first_of_${index}`, {department: name}),
          employee(`one_of_${index}`, {project: name}),
          ...marks
            .flatMap((mark) => [`${mark}_${name}`, `${name}_${mark}`, `${mark}${name}`, `${mark}__${name}`])
            .map((id, at) =>
              at % 2 === parity ? employee(id) : employee(`r${index}_${at}`, {reportsTo: id}),
            ),
        ]),
      ],
    })),
    {
      id: 'manager-ids-alike',
      group: 'links',
      category: 'managers whose ids differ in a single place, or look like a number or like none',
      input: () => [
        [
          ...['a', 'b'].flatMap((mark) => markedAtEachPlace(20, mark)),
          ...['null', 'undefined', 'none', 'nan', 'true', 'false', '0', '00', '1', '10', '1e1', '0x1'],
          ...['a', '_a', 'a_', '__a', 'a__', '_'],
          ...wordsOfOneNumber.flat(),
        ].flatMap((id, index) => [employee(id), employee(`r${index}`, {reportsTo: id})]),
      ],
    },
    ...(['department', 'project'] as const).map((field) => ({
      id: `${field}s-alike`,
      group: 'no-links',
      category: `${field}s whose names differ in a single place, or look like none`,
      input: (): Input => [
        [
          ...['a', 'b'].flatMap((mark) => markedAtEachPlace(30, mark)),
          ...[' ', '  ', '-', '0', 'null', 'undefined', 'none', 'None', 'n/a', 'NaN', 'false'],
          ...['\n', 'a\nb', 'a\nc', 'a\tb', 'a\u0000b', 'a\u0000c', 'a, b', 'a; b'],
          ...wordsOfOneNumber.flat(),
        ].flatMap((name, index) => [
          employee(`p${index}`, {[field]: name}),
          employee(`q${index}`, {[field]: name}),
        ]),
      ],
    })),
  ],
});

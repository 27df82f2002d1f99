import {expect, test} from 'vitest';
import {acts} from '#lib/access/acts';
import {rights} from '#lib/access/rights';
import {sourceFiles} from '../support/source-files';
import {actsElsewhere} from './acts-elsewhere';
import {entryPoints} from './entry-points';

const files = sourceFiles(/[.]tsx?$/).filter(({path}) => path.startsWith('app/'));

/** Methods that a route takes, besides HEAD and OPTIONS, which follow from them. */
function methodsOf(path: string, text: string): string[] {
  if (path.endsWith('page.tsx')) return ['GET'];
  const handlers = text.slice(text.indexOf('= route('));
  return [...handlers.matchAll(/\b(GET|POST|PUT|PATCH|DELETE):/g)].map(([, method]) => method!);
}

test('every page and every method of a route names its right, and none that is not there does', () => {
  const found = files
    .filter(({path}) => /\/(route[.]tsx?|page[.]tsx)$/.test(path))
    .flatMap(({path, text}) =>
      methodsOf(path, text).map((method) => `${method} ${path.slice('app/'.length)}`),
    );
  const named = entryPoints.map(({method, file}) => `${method} ${file}`);
  expect(found.length).toBeGreaterThan(20);
  expect(found.sort()).toEqual(named.sort());
});

test('every route exports what `route` makes of its handlers and nothing beside', () => {
  const routes = files.filter(({path}) => /\/route[.]tsx?$/.test(path));
  const odd = routes.filter(
    ({text}) =>
      !text.includes('export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route(') ||
      /export (async )?function/.test(text),
  );
  expect(odd.map(({path}) => path)).toEqual([]);
});

test('there are no server actions, which no address would name', () => {
  expect(files.filter(({text}) => /['"]use server['"]/.test(text)).map(({path}) => path)).toEqual([]);
});

test('every right of the table is needed by an address', () => {
  const needed = new Set(entryPoints.map(({action}) => action as string));
  expect(Object.keys(rights).filter((action) => !needed.has(action))).toEqual([]);
});

/** Who may do it to what is another account's, neither their own nor shared with them. */
const reaching: Partial<Record<string, readonly string[]>> = {
  'reset-link.create': ['administrator'],
  'role.change': ['administrator'],
  'audit.read': ['administrator'],
  'account.list': ['administrator'],
  'account.disable': ['administrator'],
  'account.remove': ['administrator'],
  'invitation.make': ['administrator'],
  'sign-up.change': ['administrator'],
  'queue.read': ['administrator'],
  'package.write': ['administrator'],
  'package.publish': ['administrator'],
  'package.own': ['administrator'],
  'exercise.rejudge': ['administrator'],
  'exercise.versions': ['administrator'],
  'proposal.decide': ['administrator'],
  'exercise.insight': ['administrator'],
};

test('a visitor owns nothing, and nobody reaches what is another’s except where it is said here', () => {
  for (const [action, allowed] of Object.entries(rights)) {
    expect(allowed.visitor.filter((relation) => relation !== 'public')).toEqual([]);
    for (const [actor, relations] of Object.entries(allowed)) {
      const reaches = relations.includes('other');
      expect(reaches, `${actor} ${action}`).toBe(reaching[action]?.includes(actor) ?? false);
    }
  }
});

test('drafts of exercises are written by authors alone, and ended by whoever owns them', () => {
  for (const action of ['package.write', 'package.publish', 'package.own'] as const) {
    expect(rights[action].candidate).toEqual([]);
  }
  expect(rights['package.write'].instructor).toEqual(['own', 'shared']);
  expect(rights['package.own'].instructor).toEqual(['own']);
});

const shipped = sourceFiles(/[.]tsx?$/).filter(({path}) => /^(app|lib)\//.test(path));

test('roles are compared in lib/access alone', () => {
  const comparing = shipped.filter(
    ({path, text}) =>
      !path.startsWith('lib/access/') &&
      // There, `candidate` names whose code a job runs.
      !/^lib\/(data\/generated|grader)\//.test(path) &&
      /\b(viewer|account|user|actor|value)[?!]?[.]role\b|['"](candidate|instructor|administrator)['"]\s*[=!]==|[=!]==\s*['"](candidate|instructor|administrator)['"]/.test(
        text,
      ),
  );
  expect(comparing.map(({path}) => path)).toEqual([]);
});

test('functions of lib/data are given scopes and never a viewer', () => {
  const viewers = shipped.filter(
    ({path, text}) =>
      /^lib\/data\/[^/]+[.]ts$/.test(path) &&
      /\bviewer\b|\bViewer\b/.test(text.replace(/\/\*[\s\S]*?\*\//g, '')),
  );
  expect(viewers.map(({path}) => path)).toEqual([]);
});

test('whatever instructors or administrators alone may change names the act that the audit log keeps, or why it keeps none', () => {
  const changing = entryPoints.filter(
    ({method, action}) => method !== 'GET' && rights[action].candidate.length === 0,
  );
  const nameOf = ({method, file}: (typeof changing)[number]) => `${method} ${file}`;
  expect(changing.length).toBeGreaterThan(10);
  expect(
    changing.filter((one) => (one.records === undefined) === (one.unrecorded === undefined)).map(nameOf),
  ).toEqual([]);
  const named = new Set(changing.map(({records}) => records));
  expect(acts.filter((act) => !named.has(act))).toEqual(actsElsewhere);
});

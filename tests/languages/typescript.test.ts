/** Each feature of TypeScript runs as its own compiler says, or is refused in its place; errors name lines of the source. */
import typescript from 'typescript';
import {afterAll, expect, test} from 'vitest';
import {compilers} from '#lib/languages/compilers';
import {editorLines} from '#lib/languages/places';
import {createTwin} from '../grader/worker/twin';
import {programs, refusals} from './typescript-programs';

const twin = createTwin();
afterAll(() => twin.close());

const prelude = 'const places: any[] = []; function here(e: Error) { places.push(e.stack); }';

/** What the compiler makes of it, without our settings but for what the language leaves open. */
function transpiled(source: string): string {
  const {ScriptTarget, ModuleKind} = typescript;
  return typescript.transpileModule(source, {
    fileName: 'solution.ts',
    compilerOptions: {
      target: ScriptTarget.ES2022,
      module: ModuleKind.Preserve,
      useDefineForClassFields: true,
    },
  }).outputText;
}

test.each(Object.entries(programs))('%s', async (_what, written) => {
  const source = `${prelude}${written}`;
  const plainSource = transpiled(source).replace(/^export (?:default )?(?=\w+ )|^export \{.*$/gm, '');
  const answer = await twin.run({source, language: 'typescript', plainSource});
  expect(answer?.plain.status, answer?.plain.text).toBe('returned');
  expect(answer?.metered).toEqual(answer?.plain);
});

test.each(Object.entries(programs))('places of errors lie in the source: %s', async (_what, written) => {
  const source = `${prelude}${written}\nexport function whereTheyAre() { f(); return places; }`;
  const answer = await twin.run({source, language: 'typescript', name: 'whereTheyAre'});
  const lines = editorLines(source);
  const made = [...source.matchAll(/new Error\(\)/g)].map(({index}) => {
    const {line, column} = lines.positionAt(index);
    return `${line}:${column}`;
  });
  const found = [...answer!.metered.text.matchAll(/Error\\n +at .*?(\d+:\d+)/g)].map((match) => match[1]!);
  expect(new Set(found), answer!.metered.text).toEqual(new Set(made));
});

test.each(Object.entries(refusals))('refused in its place: %s', (_what, [marked, message]) => {
  const compiled = compilers.typescript.compile(marked.replace('§', ''), 'f');
  const at = editorLines(marked).positionAt(marked.indexOf('§'));
  expect(compiled).toMatchObject({ok: false, diagnostics: [at]});
  expect(compiled.ok ? '' : compiled.message).toMatch(message);
});

test('JSX in JavaScript is refused in its place', () => {
  for (const marked of [
    'function f() {\n  return §<p>a</p>;\n}',
    'const x = 1 < 2, y = §<a.b c="d" {...x}/>;\nfunction f() {}',
    'function f() {}\nconst z = [§<></>, <b/>];',
  ]) {
    const compiled = compilers.javascript.compile(marked.replace('§', ''), 'f');
    const at = editorLines(marked).positionAt(marked.indexOf('§'));
    expect(compiled).toMatchObject({ok: false, diagnostics: [at]});
    expect(compiled.ok ? '' : compiled.message).toMatch(/^JSX is not available/);
  }
  const mistake = compilers.javascript.compile('function f() { return (1 <2>; }', 'f');
  expect(mistake.ok ? '' : mistake.message).not.toContain('JSX');
});

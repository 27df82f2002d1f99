/** Which languages have a compiler, and who asks for one. */
import {expect, test} from 'vitest';
import {makeMutants} from '#lib/authoring/mutants';
import {languageNames} from '#lib/languages/browser';
import {compiledNames, compilerOf} from '#lib/languages/compilers';
import {languages} from '#lib/languages/registry';

test('languages that run in the isolate have a compiler, and no others', () => {
  for (const name of languageNames) {
    expect([name, compilerOf(name) !== undefined]).toEqual([name, languages[name].runtime === 'isolate']);
  }
  expect(compiledNames.every((name) => compilerOf(name) !== undefined)).toBe(true);
});

test('mutants are JavaScript where a language has a compiler, and of the language itself where it makes faults of its own', () => {
  for (const language of languageNames) {
    const made = makeMutants({language, source: 'a < b'});
    const isCompiled = compilerOf(language) !== undefined;
    if (isCompiled) expect(made.length, language).toBeGreaterThan(0);
    for (const mutant of made) expect(mutant.language).toBe(isCompiled ? compiledNames[0] : language);
  }
});

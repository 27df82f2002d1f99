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

test('mutants are made of programs that have a compiler, and say in which language they are', () => {
  for (const language of languageNames) {
    const made = makeMutants({language, source: 'a < b'});
    expect([language, made.length > 0]).toEqual([language, compilerOf(language) !== undefined]);
    for (const mutant of made) expect(mutant.language).toBe(compiledNames[0]);
  }
});

import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {readManifest} from '#lib/exercises/manifest';
import {listSlugs} from '#lib/exercises/package-folders';
import {
  readRules,
  readSignature,
  rulesOf,
  writeRules,
  writeSignature,
} from '../../app/(authoring)/instructor/drafts/[id]/signature-text';
import {root} from '../support/source-files.ts';

const exercises = join(root, 'exercises');

test('what the form reads and writes back leaves every exercise as it is', async () => {
  for (const slug of await listSlugs(exercises)) {
    const text = await readFile(join(exercises, slug, 'exercise.json'), 'utf8');
    const fields = readSignature(text);
    if (fields === undefined) continue;
    const parameters = fields.parameters?.map((one) => writeRules(one, readRules(one)));
    const written = writeSignature(text, {...fields, ...(parameters === undefined ? {} : {parameters})});
    expect(JSON.parse(written), slug).toEqual(JSON.parse(text));
    expect(readManifest(written).ok, slug).toBe(true);
  }
});

test('rules go where the type has them', () => {
  const fields = {lengthMin: 1, lengthMax: 9, valueMin: -5, valueMax: 5};
  expect(writeRules({name: 'a', type: 'int[]'}, fields).rules).toEqual({
    length: [1, 9],
    items: {min: -5, max: 5},
  });
  expect(writeRules({name: 'a', type: 'int'}, fields).rules).toEqual({min: -5, max: 5});
  expect(writeRules({name: 'a', type: 'string'}, fields).rules).toEqual({length: [1, 9]});
  expect(writeRules({name: 'a', type: 'int[][]'}, fields).rules).toEqual({
    length: [1, 9],
    items: {items: {min: -5, max: 5}},
  });
  expect(writeRules({name: 'a', type: 'boolean'}, fields)).toEqual({name: 'a', type: 'boolean'});
  expect(rulesOf('map<int>')).toEqual({length: false, values: false});
});

test('a pattern and rules within rules stay when the form writes others', () => {
  const rules = {length: [0, 3], pattern: '[a-z]*', items: {fields: {a: {min: 1}}}};
  const written = writeRules({name: 'a', type: 'string', rules}, {lengthMax: 7});
  expect(written.rules).toEqual({...rules, length: [0, 7]});
});

test('a length that is written end by end is a valid one at each moment', () => {
  const one = {name: 'a', type: 'string'};
  expect(writeRules(one, {lengthMin: 8}).rules).toEqual({length: [8, 8]});
  expect(writeRules(one, {lengthMin: 8, lengthMax: 2}).rules).toEqual({length: [8, 8]});
});

test('text that is not JSON is left alone', () => {
  expect(readSignature('{"signature": {')).toBeUndefined();
  expect(readSignature('{"signature": {"name": 5}}')).toBeUndefined();
  expect(writeSignature('{oops', {name: 'x'})).toBe('{oops');
});

/** Whatever a program may have written reaches the database as JSON that it can hold. */
import fc from 'fast-check';
import {afterAll, beforeAll, expect, test} from 'vitest';
import type {Data} from '#lib/data/client';
import {jsonColumn, jsonText} from '#lib/data/json-column';
import {openData} from '#lib/data/open';
import {type Database, openDatabase} from '#lib/database/database';
import {readEnvironment} from '#lib/env';
import {temporaryFolder} from '../database/folder.ts';

let database: Database;
let data: Data;
beforeAll(async () => {
  database = await openDatabase(readEnvironment({DATA_DIR: await temporaryFolder()}));
  data = openData(database);
});
afterAll(async () => {
  await data.$disconnect();
  await database.close();
});

const odd = fc.constantFrom('a', '\0', '\ud83d', '\ude00', '😀', '\\u0000', '"', '\u2028', '\uffff');
const text = fc.array(odd, {maxLength: 8}).map((pieces) => pieces.join(''));
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    {depthSize: 'small'},
    text,
    fc.double(),
    fc.constant(undefined),
    fc.array(tie('any'), {maxLength: 4}),
    fc.dictionary(text, tie('any'), {maxKeys: 4}),
  ),
})).any;

test('any value is stored as JSON, and what was fit to be stored comes back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(value, async (part) => {
      const [row] = await data.$queryRaw<{value: unknown}[]>`SELECT ${jsonText({part})}::jsonb AS value`;
      expect(row!.value).toEqual(jsonColumn({part}));
      const plain = JSON.stringify({part});
      if (!/\\u0000|\\ud[89a-f]/i.test(plain)) expect(jsonColumn({part})).toEqual(JSON.parse(plain));
    }),
    {numRuns: 400},
  );
});

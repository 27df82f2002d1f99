/** Statements that go past the client, from wherever they are asked. */
import {expect, test, vi} from 'vitest';
import {pairWith} from '#lib/data/direct';
import {openData} from '#lib/data/open';
import {type Database, openDatabase} from '#lib/database/database';
import {readEnvironment} from '#lib/env';
import {homes} from '../database/homes.ts';

test.each(homes.filter(({skip}) => !skip))(
  'code that a bundler has loaded again goes past the client too: $name',
  async ({empty}) => {
    const database = await openDatabase(readEnvironment(await empty()));
    const heard: string[] = [];
    const hearing: Database = {
      ...database,
      call: (sql, parameters) => {
        heard.push(sql);
        return database.call(sql, parameters);
      },
    };
    const data = openData(database);
    pairWith(data, hearing);
    vi.resetModules();
    const again = await import('#lib/data/direct');
    expect(again.pairWith).not.toBe(pairWith);
    const sql = 'SELECT $1::text';
    expect(await again.askDirectly(data, sql, ['as it is'])).toEqual(['as it is']);
    expect(heard).toEqual([sql]);
    await data.$disconnect();
    await database.close();
  },
);

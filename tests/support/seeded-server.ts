/** A server whose database holds accounts with roles from the start: no address gives anyone another role than the first account's. */
import {mkdtemp} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Role} from '#lib/access/role';
import {hashPassword} from '#lib/auth/password';
import {openData} from '#lib/data/open';
import {openDatabase} from '#lib/database/database';
import {readEnvironment} from '#lib/env';
import type {Credentials} from './account.ts';
import {copyPublishedCatalogue} from './published-catalogue.ts';
import {startWebServer, type WebServer} from './web-server.ts';

export async function startSeededServer(
  accounts: ReadonlyArray<Credentials & {readonly role: Role}>,
): Promise<WebServer> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'whetstone-roles-'));
  const environment = readEnvironment({DATA_DIR: dataFolder});
  await copyPublishedCatalogue(dataFolder);
  const database = await openDatabase(environment);
  const data = openData(database);
  for (const {name, email, password, role} of accounts) {
    const hash = await hashPassword(password);
    if (!hash.ok) throw new Error(hash.error.message);
    await data.user.create({data: {name, email, role, passwordHash: hash.value}});
  }
  await data.$disconnect();
  await database.close();
  return startWebServer({dataFolder});
}

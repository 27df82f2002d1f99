/** The audit log is append-only by the database's own doing, on both databases. */
import {describe, expect, test} from 'vitest';
import {openDatabase} from '#lib/database/database';
import {readEnvironment} from '#lib/env';
import {homes} from './homes.ts';

for (const home of homes) {
  describe.skipIf(home.skip)(`the audit log on ${home.name}`, () => {
    test('takes lines, and refuses every way of changing or removing one', async () => {
      const database = await openDatabase(readEnvironment(await home.migrated()));
      const add = `INSERT INTO "AuditLine" (id, act) VALUES (gen_random_uuid(), 'role.changed')`;
      await database.query(add);
      for (const sql of [
        `UPDATE "AuditLine" SET act = 'other'`,
        `UPDATE "AuditLine" SET act = 'other' WHERE false`,
        'DELETE FROM "AuditLine"',
        'TRUNCATE "AuditLine"',
        `INSERT INTO "AuditLine" (id, act) SELECT id, 'other' FROM "AuditLine" ON CONFLICT (id) DO UPDATE SET act = 'other'`,
      ]) {
        await expect(database.query(sql), sql).rejects.toThrow();
      }
      await database.query(add);
      // Also where a session says that it only repeats what another database has done.
      const always = `SELECT tgenabled::text AS fires FROM pg_trigger WHERE tgname = 'audit_line_stays'`;
      expect(await database.query(always)).toEqual([{fires: 'A'}]);
      const rows = await database.query('SELECT act FROM "AuditLine"');
      expect(rows).toEqual([{act: 'role.changed'}, {act: 'role.changed'}]);
      await database.close();
    });
  });
}

/** What becomes of a connection that breaks when nobody listens to it any more. */
import pg from 'pg';
import {expect, test} from 'vitest';
import '#lib/database/postgres';

test('an error of a connection without listeners ends nothing; one with a listener hears it', () => {
  const client = new pg.Client();
  const broken = new Error('terminating connection');
  expect(client.emit('error', broken)).toBe(false);
  const heard: Error[] = [];
  client.on('error', (error) => heard.push(error));
  client.emit('error', broken);
  expect(heard).toEqual([broken]);
  client.removeAllListeners();
  expect(client.emit('error', broken)).toBe(false);
});

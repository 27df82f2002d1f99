import {expect, test} from 'vitest';
import {readEnvironment} from '#lib/env';

test('an empty variable is an unset one', () => {
  expect(readEnvironment({DATABASE_URL: '', PORT: ''})).toMatchObject({port: 3000, databaseUrl: undefined});
});

test('every wrong variable is named with what it must be', () => {
  const read = () => readEnvironment({PORT: 'eighty', DATABASE_URL: 'mysql://x', NEXTAUTH_SECRET: 'short'});
  expect(read).toThrow(/PORT is a number/);
  expect(read).toThrow(/DATABASE_URL begins with postgres/);
  expect(read).toThrow(/NEXTAUTH_SECRET has at least 32/);
});

test('half of a sign-in application is refused', () => {
  expect(() => readEnvironment({GITHUB_ID: 'x'})).toThrow('GITHUB_ID and GITHUB_SECRET');
});

test('a server that judges nothing needs a database that others can judge from', () => {
  expect(() => readEnvironment({GRADERS: '0'})).toThrow('GRADERS=0 needs DATABASE_URL');
  expect(() => readEnvironment({GRADERS: '17'})).toThrow('GRADERS is how many');
  expect(readEnvironment({GRADERS: '0', DATABASE_URL: 'postgres://x/y'})).toMatchObject({graders: 0});
  expect(readEnvironment({GRADERS: ''}).graders).toBeUndefined();
});

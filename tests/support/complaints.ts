import {expect} from 'vitest';
import type {User} from './user.ts';

/** Fails with all that went wrong in these browsers. */
export function noComplaints(...people: readonly User[]): void {
  expect(people.flatMap((person) => person.complaints)).toEqual([]);
}

import {expect} from 'vitest';
import type {Person} from './person.ts';

/** Fails with all that went wrong in these browsers. */
export function noComplaints(...people: readonly Person[]): void {
  expect(people.flatMap((person) => person.complaints)).toEqual([]);
}

/** What a class exercise declares: its constructor and its methods. */
import {z} from 'zod';
import type {SignatureOf} from '#lib/kinds/kind';
import {className, method, parameter} from '#lib/values/signature';

export const classSignature = z.strictObject({
  name: className,
  parameters: z.array(parameter).max(10).describe('Of the constructor.'),
  methods: z.array(method).min(1).max(20),
  callsMax: z.int().min(1).max(100_000).describe('Most calls that an input may hold.'),
});

export type ClassSignature = SignatureOf<'class', typeof classSignature>;

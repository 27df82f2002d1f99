/**
 * What the host and a worker say to each other: one JSON object on each line, checked on both sides.
 * Nothing here names an exercise, a case or an expected output.
 */
// As a namespace, what a worker does not use of it is left out of the worker's script.
import * as z from 'zod';
import type {RepliedText} from '#lib/exercise-sdk/tagged';
import {languageNames} from '#lib/languages/browser';

/** Text that a candidate may have written, and that a database must be able to keep: no NUL, no half characters. */
const text = z.string().transform((value) => value.toWellFormed().replaceAll('\0', '\\0'));

/** Tagged JSON, as far as anybody knows: only `decodeReplied` takes it. */
const replied = z.string().transform((value) => value as RepliedText);

const place = z.number().int().positive();
const diagnosed = {line: place, column: place, endLine: place.optional(), endColumn: place.optional()};
const amount = z.number().nonnegative();

const candidateJob = z.object({
  type: z.literal('candidate'),
  /** What the worker must have booted (runtimes.ts). */
  runtime: z.string(),
  /** The name of the kind, whose driver plays the cases; which kinds there are is the host's to know. */
  kind: z.string(),
  /** The function or class to find, and which of them it is. */
  name: z.string(),
  asksFor: z.string(),
  language: z.enum(languageNames),
  source: z.string(),
  /** Seeds Math.random, together with the case's input. */
  seed: z.number().int(),
  memoryMbMax: z.number().int().positive(),
  /** Compile with marks, and say what each line used. */
  countsLines: z.boolean().optional(),
  /** The place is kept when the job is over: more cases of the same program may follow. */
  staysOpen: z.boolean().optional(),
  /**
   * Replies come together, those of the first `heldMsMax` or all of them: cheaper for small cases, and lost with the worker.
   */
  holdsReplies: z.enum(['at-first', 'throughout']).optional(),
  outputCharactersMax: z.number().int().positive(),
  consoleCharactersMax: z.number().int().nonnegative(),
  consoleLinesMax: z.number().int().nonnegative(),
  /** What the kind's driver needs to know, as tagged JSON. */
  optionsJson: z.string(),
  /** The case's number says nothing but its place in this job. */
  cases: z.array(z.object({inputJson: z.string(), operationsMax: z.number().positive()})),
});

const authorJob = z.object({
  type: z.literal('author'),
  script: z.string(),
  /** Each an `AuthorCall` as JSON. */
  callsJson: z.array(z.string()),
  memoryMbMax: z.number().int().positive(),
});

const job = z.discriminatedUnion('type', [candidateJob, authorJob]);
export type Job = z.infer<typeof job>;

/** `leave`: nothing follows in the place that was kept. It is not answered. */
export const askedSchema = z.discriminatedUnion('type', [job, z.object({type: z.literal('leave')})]);
export type CandidateJob = z.infer<typeof candidateJob>;
export type AuthorJob = z.infer<typeof authorJob>;

const diagnostic = z.object({
  ...diagnosed,
  message: text,
  severity: z.enum(['error', 'warning']),
});

/** What is known of every case that ended inside the worker. */
const measured = {
  type: z.literal('case'),
  index: z.number().int().nonnegative(),
  operations: amount,
  /** Operations by line, where they were asked for. */
  lines: z.array(z.tuple([place, amount])).optional(),
  cpuMs: amount,
  consoleCut: z.boolean(),
  /** The call of a class exercise that was being made; -1 when none was. */
  step: z.number().int().min(-1),
};

const caseReply = z.discriminatedUnion('status', [
  z.object({...measured, status: z.literal('returned'), valueJson: replied}),
  z.object({
    ...measured,
    status: z.literal('threw'),
    /** Null for a thrown value that is no error. */
    name: text.nullable(),
    message: text,
    overflow: z.boolean().optional(),
    /** Where, in the candidate's source. */
    position: z.object({line: place, column: place}).optional(),
    /** The candidate's frames, one on each line. */
    trace: text,
    /** What a class exercise wrote before. */
    partialJson: replied,
  }),
  z.object({...measured, status: z.literal('limit'), limit: z.enum(['operations', 'output'])}),
  /** The isolate is gone, and the rest of the job with it. */
  z.object({...measured, status: z.literal('memory')}),
]);
export type CaseReply = z.infer<typeof caseReply>;

/** Cases in a row that returned, of a job that holds its replies: a reply of its own costs more than a small case. */
const returnedReply = z.object({
  type: z.literal('returned'),
  /** Of the first. */
  index: z.number().int().nonnegative(),
  valuesJson: z.array(replied),
  operations: z.array(amount),
});
export type ReturnedReply = z.infer<typeof returnedReply>;

export const replySchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('ready'),
    engine: z.string(),
    /** Layers of hardening that the worker put on itself, or could not. */
    hardening: z.array(z.object({name: z.string(), inForce: z.boolean(), detail: z.string()})),
  }),
  z.object({type: z.literal('refused'), message: text, diagnostics: z.array(diagnostic)}),
  caseReply,
  returnedReply,
  /** What the case in hand has just printed: heard at once, so that it outlives a worker that is killed. */
  z.object({type: z.literal('console'), text}),
  z.object({type: z.literal('answer'), index: z.number().int().nonnegative(), valueJson: replied}),
  z.object({type: z.literal('answer-failed'), index: z.number().int().nonnegative(), message: text}),
  /** The job is over. A worker that is `spent` must not be given another. */
  z.object({type: z.literal('done'), spent: z.boolean()}),
]);
/** A reply as the host has read it, and as a worker says it. */
export type Reply = z.infer<typeof replySchema>;
export type SaidReply = z.input<typeof replySchema>;
export type Refused = Extract<Reply, {type: 'refused'}>;

/** Limits that the operating system holds for a worker process. */

/**
 * Writable memory that a worker may take beyond what it has when it shuts itself in, with one isolate prepared.
 * An isolate alone counts for 525 MB (V8 reserves its code range writable), nearly all of it never touched, so an
 * absolute figure would mean nothing.
 */
export const dataHeadroomBytesMax = 320 * 1024 * 1024;
/** Pipes and event descriptors that are open when the worker shuts itself in, with room for the runtime's own. */
export const openFilesMax = 64;

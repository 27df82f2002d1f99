/** How much is tried on fresh inputs, by what one run of an input costs; counted, so that it is the same on any machine. */

/**
 * Search for a counterexample after a wrong answer: sweeps of fresh inputs until one fails, then rounds of smaller ones. A kind
 * that has no inputs besides its cases has no sweeps.
 */
export type SearchEffort = {
  readonly inputsMax: number;
  readonly sweepsMax: number;
  readonly roundsMax: number;
  readonly variantsMax: number;
};

/**
 * Fresh inputs on which an accepted submission must hold. `inputs` come from the generator, up to a size (it knows 1 to 100), and
 * depend on the seed of the submission. The others are small and varied by the rules: `varied` are the same for everyone,
 * `ofSource` have numbers and texts in them that the submission itself is written with.
 */
export type ConfirmationEffort = {
  readonly inputs: number;
  readonly sizeMax: number;
  readonly varied?: number;
  readonly ofSource?: number;
};

export type Effort = {
  readonly search: SearchEffort;
  readonly confirmation: ConfirmationEffort;
  /** Fresh inputs on which right solutions are proved before a package is let in. */
  readonly proofInputs: number;
};

/** Each input is run once. */
export const plainEffort: Effort = {
  search: {inputsMax: 60, sweepsMax: 12, roundsMax: 16, variantsMax: 120},
  confirmation: {inputs: 8, sizeMax: 24, varied: 220, ofSource: 80},
  proofInputs: 40,
};

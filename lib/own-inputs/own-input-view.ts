/** An input that a person keeps for an exercise, as pages take it. */

export type OwnInputView = {
  readonly id: string;
  readonly name: string;
  readonly input: string;
  /** As it is typed; absent where nothing is expected. With it, the input is an example. */
  readonly expected?: string;
};

/** How a language is called and how its files look. */
export type Label = {
  readonly title: string;
  /** Of its files, with the dot; the usual one first. */
  readonly endings: readonly [string, ...string[]];
  /** Its id in the editor. */
  readonly editor: string;
  /** What begins a comment that ends with its line. */
  readonly comment: string;
};

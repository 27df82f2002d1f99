/** Input rules that data can express. They apply to the value itself, then to what it holds. */
export type ValueRules = {
  readonly min?: number;
  readonly max?: number;
  /** Characters of a string, items of an array or keys of a map, both ends included. */
  readonly length?: readonly [min: number, max: number];
  /** Regular expression (source) that a whole string matches. */
  readonly pattern?: string;
  /** For every item of an array or value of a map. */
  readonly items?: ValueRules;
  /** For the elements of a tuple, by place. */
  readonly elements?: readonly ValueRules[];
  readonly fields?: Readonly<Record<string, ValueRules>>;
};

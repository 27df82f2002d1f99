/** A value that nobody changes, however deep: what a schema reads, as everything else sees it. */
export type Unchanging<T> = T extends readonly unknown[] | object
  ? {readonly [K in keyof T]: Unchanging<T[K]>}
  : T;

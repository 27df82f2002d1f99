/** What Next hands a page of its address: a name may come several times; the first one counts. */
export type Params = Readonly<Record<string, string | string[] | undefined>>;

export function single(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

/** What a viewer does not want to see of an exercise before it is solved; an interview does not show it either. */
export type Hidden = {readonly difficulty: boolean; readonly topics: boolean};

/** What a viewer does not want to be told of an exercise before it is solved, as interviews do not tell. */
export type Hidden = {readonly difficulty: boolean; readonly topics: boolean};

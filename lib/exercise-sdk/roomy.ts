/** Of the sizes 1 to 100 that a generator knows, up to here it makes what a person can read; above, it has room. */
export const readableSizeMax = 40;

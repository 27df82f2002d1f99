/** How long a file waits for another key before it is saved. */
export const saveAfterMs = 150;

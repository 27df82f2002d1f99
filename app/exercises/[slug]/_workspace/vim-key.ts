/** The editor's own condition for keys: true outside vim's normal mode, where Escape is vim's. */
export const insertingKey = 'whetstoneVimInserting';
export const notInserting = `!${insertingKey}`;

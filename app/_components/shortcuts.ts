/** Every keyboard shortcut there is, once: the sheet shows this list. */

export type Shortcut = {readonly keys: readonly string[]; readonly what: string};
export type ShortcutGroup = {readonly title: string; readonly shortcuts: readonly Shortcut[]};

/** `mod` is printed as ⌘ on Apple machines and as Ctrl elsewhere. */
export const shortcutGroups: readonly ShortcutGroup[] = [
  {
    title: 'Everywhere',
    shortcuts: [
      {keys: ['mod', 'K'], what: 'Find a command, a page or an exercise'},
      {keys: ['?'], what: 'Show this sheet'},
      {keys: ['/'], what: 'Search, in the catalogue'},
      {keys: ['Esc'], what: 'Close what is open'},
    ],
  },
  {
    title: 'Workspace',
    shortcuts: [
      {keys: ['mod', "'"], what: 'Run the code on the samples or your input'},
      {keys: ['F9'], what: 'Run the code, on every keyboard'},
      {keys: ['mod', 'Enter'], what: 'Submit the code'},
      {keys: ['Alt', 'Enter'], what: 'Maximise the results; Esc makes them small again'},
      {keys: ['mod', 'S'], what: 'Save the code now; it is saved as you type'},
      {keys: ['Shift', 'Alt', 'F'], what: 'Format the code'},
      {keys: ['Esc'], what: 'Leave the editor, so that Tab moves on; with vim keys, in normal mode'},
      {keys: ['Ctrl', 'M'], what: 'Let Tab move the focus inside the editor, or indent again'},
      {keys: ['F8'], what: 'Go to the next problem marked in the code'},
      {keys: ['F1'], what: 'Show every command of the editor'},
    ],
  },
];

export function onAppleKeyboard(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}

export function printedKeys(keys: readonly string[], apple: boolean): readonly string[] {
  return keys.map((key) => (key === 'mod' ? (apple ? '⌘' : 'Ctrl') : key));
}

/** True while someone types: then a plain key is text, not a shortcut. */
export function typing(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest('input, textarea, select, .monaco-editor') !== null;
}

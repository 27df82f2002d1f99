/** Vim keys in the editor, loaded when they are wanted. */
import {type RefObject, useEffect} from 'react';
import type {Editor} from './use-editor';
import {insertingKey} from './vim-key';

export function useVim(
  editor: Editor | undefined,
  isOn: boolean,
  statusBar: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    if (editor === undefined || !isOn) return;
    let gone = false;
    let close: (() => void) | undefined;
    const inserting = editor.createContextKey<boolean>(insertingKey, false);
    import('monaco-vim').then(
      ({initVimMode}) => {
        if (gone) return;
        const vim = initVimMode(editor as never, statusBar.current);
        vim.on('vim-mode-change', ({mode}: {mode: string}) => {
          // The key that ends insert mode must not be heard twice.
          setTimeout(() => gone || inserting.set(mode !== 'normal'), 0);
        });
        close = () => vim.dispose();
      },
      () => {
        // Without vim's keys the editor still takes code.
      },
    );
    return () => {
      gone = true;
      inserting.reset();
      close?.();
    };
  }, [editor, isOn, statusBar]);
}

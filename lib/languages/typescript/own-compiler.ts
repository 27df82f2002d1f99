/**
 * TypeScript's own compiler, for what is more than types: it is large, so it is loaded when a source first needs it. A worker may
 * open no file by then; it opens this one while it still may, and reads it when it must.
 */
import {openSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {compileFunction} from 'node:vm';
import type typescript from 'typescript';

export type Typescript = typeof typescript;

let descriptor: number | undefined;
let loaded: Typescript | undefined;

/** Call it before the process loses the right to open files. */
export function openCompiler(): void {
  descriptor ??= openSync(createRequire(import.meta.url).resolve('typescript'), 'r');
}

export function loadCompiler(): Typescript {
  if (loaded === undefined) {
    openCompiler();
    // The file is ASCII but for some comments, and a byte for a character halves what the engine keeps of it.
    const text = readFileSync(descriptor!, 'latin1');
    const module = {exports: {}};
    const parameters = ['module', 'exports', 'require', 'process', '__filename', '__dirname'];
    // Without `require` and `process` it knows no system, and asks for no file.
    compileFunction(text, parameters)(module, module.exports, undefined, undefined, '', '');
    loaded = module.exports as Typescript;
  }
  return loaded;
}

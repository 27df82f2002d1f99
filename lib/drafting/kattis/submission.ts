/**
 * A program that reads its input from standard input and writes to standard output, as the function that an exercise asks for.
 * Reading happens at once: what listens for lines or data hears all of them when its own code has run.
 */
import {languageOfEnding} from '#lib/languages/browser';

export type WrappedSubmission = {readonly path: string; readonly source: string};

const folders: Readonly<Record<string, string>> = {
  accepted: 'accepted',
  wrong_answer: 'wrong-answer',
  time_limit_exceeded: 'time-limit',
  run_time_error: 'runtime-error',
};

/** Of the function; its one parameter is the whole input. */
export const functionName = 'solve';

/** The sentence says why it does not map. */
export type WrappingOutcome =
  | ({readonly ok: true} & WrappedSubmission)
  | {readonly ok: false; readonly sentence: string};

export function wrapSubmission(file: string, text: string): WrappingOutcome {
  const [, folder = '', name = '', more] = file.split('/');
  const target = folders[folder];
  if (target === undefined)
    return {ok: false, sentence: `what submissions/${folder} expects is not one verdict.`};
  if (more !== undefined) return {ok: false, sentence: 'consists of several files.'};
  const ending = /\.\w+$/.exec(name)?.[0] ?? '';
  const language = languageOfEnding(ending);
  if (language === undefined || !/^\.(m?js|ts)$/.test(ending)) {
    return {ok: false, sentence: 'is in a language that exercises are not solved in here.'};
  }
  if (/^\s*import\b|^\s*export\b|\bawait\b|\bfetch\s*\(/m.test(text)) {
    return {ok: false, sentence: 'uses modules or waits for something; write it as a function by hand.'};
  }
  const stem = name
    .slice(0, -ending.length)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const path = `submissions/${target}/${stem === '' ? 'solution' : stem}.js`;
  const typed = ending === '.ts' ? 'ts' : 'js';
  return {ok: true, path: path.replace(/js$/, typed), source: wrapped(text, `${folder}/${name}`, typed)};
}

function wrapped(text: string, from: string, typed: 'js' | 'ts'): string {
  const [any, string] = typed === 'ts' ? [': any', ': string'] : ['', ''];
  return `// ${from} of the imported package, as a function.
${typed === 'ts' ? 'export ' : ''}function ${functionName}(input${string})${string} {
  const written${any} = [];
  const heard${any} = {line: [], data: [], end: [], close: []};
  const on = (event${any}, listener${any}) => {
    if (heard[event] !== undefined) heard[event].push(listener);
    return source;
  };
  const source${any} = {on, once: on, setEncoding: () => source, resume: () => source, fd: 0, close: () => {}};
  const write = (text${any}) => written.push(String(text));
  const console = {log: (...parts${any}) => write(parts.join(' ') + '\\n'), error: () => {}};
  const process${any} = {stdin: source, stdout: {write}, argv: [], env: {}, exit: () => {}, on: () => {}};
  const requireHere${any} = (name${any}) => {
    if (/^(node:)?fs$/.test(name)) return {readFileSync: () => input, writeSync: (_${any}, text${any}) => write(text)};
    if (/^(node:)?readline$/.test(name)) return {createInterface: () => source};
    throw new Error('the module ' + name + ' is not there');
  };
  (function () {
${text.trimEnd().replace(/\brequire(?=\s*\()/g, 'requireHere')}
  })();
  for (const line of input.split('\\n').slice(0, input.endsWith('\\n') ? -1 : undefined)) {
    for (const listener of heard.line) listener(line);
  }
  for (const listener of heard.data) listener(input);
  for (const listener of [...heard.end, ...heard.close]) listener();
  return written.join('');
}
`;
}

/** LaTeX of problem statements as Markdown, as far as the package format's own subset goes; what is not known is named. Pure. */

import {cutText} from '#lib/base/cut-text';
import {latexCharactersMax, latexDepthMax} from '#lib/base/limits';

export type Converted = {
  readonly markdown: string;
  /** Commands and environments that were left out, each once. */
  readonly unknown: readonly string[];
};

const symbols: Readonly<Record<string, string>> = {
  ...{le: '≤', leq: '≤', ge: '≥', geq: '≥', ne: '≠', neq: '≠', cdot: '·', times: '×', pm: '±'},
  ...{ldots: '…', dots: '…', cdots: '…', textellipsis: '…', infty: '∞', in: '∈', to: '→', rightarrow: '→'},
  ...{alpha: 'α', beta: 'β', pi: 'π', sum: 'Σ', lfloor: '⌊', rfloor: '⌋', lceil: '⌈', rceil: '⌉'},
  ...{left: '', right: '', quad: ' ', noindent: '', medskip: '', bigskip: '', smallskip: '', newline: '\n'},
  ...{textbackslash: '\\\\', remainingsamples: '', nextsample: ''},
};

/** Commands whose one argument is written between these. */
const wrappers: Readonly<Record<string, readonly [before: string, after: string]>> = {
  textbf: ['**', '**'],
  bf: ['**', '**'],
  emph: ['*', '*'],
  textit: ['*', '*'],
  it: ['*', '*'],
  texttt: ['`', '`'],
  tt: ['`', '`'],
  t: ['`', '`'],
  underline: ['', ''],
  textsc: ['', ''],
  sout: ['~~', '~~'],
  url: ['<', '>'],
  text: ['', ''],
  mathrm: ['', ''],
  mathit: ['', ''],
};

const sections = /\\(?:sub)*section\*?\{([^{}]*)\}/g;
const named = {Input: 'Input', Output: 'Output', Interaction: 'Interaction'} as const;

export function latexToMarkdown(latex: string): Converted {
  const unknown = new Set<string>();
  const verbatim: string[] = [];
  if (latex.length > latexCharactersMax) unknown.add(`all after ${latexCharactersMax} characters`);
  let text = cutText(latex, latexCharactersMax)
    .replace(/\\begin\{(verbatim|lstlisting)\}(?:\[[^\]]*\])?\n?([\s\S]*?)\\end\{\1\}/g, (_, _kind, body) => {
      verbatim.push(String(body).trimEnd());
      return `\n\n⟦${verbatim.length - 1}⟧\n\n`;
    })
    .replace(/(^|[^\\])%.*$/gm, '$1')
    .replace(/\\problemname(\{[^{}]*\})?/g, '')
    .replace(sections, (_, title: string) => `\n\n## ${title.trim()}\n\n`);
  for (const [environment, title] of Object.entries(named)) {
    text = text
      .replaceAll(`\\begin{${environment}}`, `\n\n## ${title}\n\n`)
      .replaceAll(`\\end{${environment}}`, '\n\n');
  }
  text = lists(text)
    .replace(/\$\$([\s\S]*?)\$\$|\\\[([\s\S]*?)\\\]/g, (_, a?: string, b?: string) =>
      math(a ?? b ?? '', unknown),
    )
    .replace(/\$([^$]+)\$|\\\(([\s\S]*?)\\\)/g, (_, a?: string, b?: string) => math(a ?? b ?? '', unknown));
  text = commands(text, unknown)
    .replace(/\\(begin|end)\{(\w+\*?)\}(\[[^\]]*\]|\{[^{}]*\})*/g, (_, _which, environment: string) => {
      if (!['center', 'quote'].includes(environment)) unknown.add(`{${environment}}`);
      return '\n\n';
    })
    .replace(/``|''/g, '"')
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/(^|[^\\])~/g, '$1 ')
    .replace(/\\([%#&_{}$])/g, '$1')
    .replace(/\\\\/g, '\n')
    .replace(/⟦(\d+)⟧/g, (_, at: string) => `\`\`\`\n${verbatim[Number(at)]}\n\`\`\``)
    .replace(/(?<![ \t])[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return {markdown: `${text}\n`, unknown: [...unknown].sort()};
}

/** `\item` of nested lists, outermost first; numbered ones by place. */
function lists(text: string): string {
  const open: Array<{readonly isNumbered: boolean; count: number}> = [];
  return text.replace(
    /\\begin\{(itemize|enumerate)\}(?:\[[^\]]*\])?|\\end\{(?:itemize|enumerate)\}|\\item\b(?:\[[^\]]*\])?[ \t]*/g,
    (found, kind?: string) => {
      if (kind !== undefined) {
        open.push({isNumbered: kind === 'enumerate', count: 0});
        return '\n';
      }
      if (found.startsWith('\\end')) {
        open.pop();
        return '\n\n';
      }
      const list = open.at(-1);
      const indent = '  '.repeat(Math.min(latexDepthMax, Math.max(0, open.length - 1)));
      if (list === undefined || !list.isNumbered) return `\n${indent}- `;
      list.count += 1;
      return `\n${indent}${list.count}. `;
    },
  );
}

/** Mathematics as people write it in a line of code. */
function math(formula: string, unknown: Set<string>): string {
  const text = formula
    .trim()
    .replace(/\\(?:frac|dfrac)\{([^{}]*)\}\{([^{}]*)\}/g, '($1) / ($2)')
    .replace(/\\sqrt\{([^{}]*)\}/g, '√($1)')
    .replace(/\\,|\\;|\\!|\\ /g, ' ')
    .replace(/([_^])\{([^{}]*)\}/g, (_, sign: string, part: string) =>
      part.length === 1 || /^\d+$/.test(part) ? `${sign}${part}` : `${sign}(${part})`,
    );
  const plain = commands(text, unknown, '')
    .replace(/\\([%#&_{}])/g, '$1')
    .replace(/`/g, '');
  return `\`${plain.replace(/\s+/g, ' ').trim()}\``;
}

function commands(text: string, unknown: Set<string>, wrap?: string): string {
  let before: string;
  let after = text;
  let depth = 0;
  // From the innermost outwards.
  do {
    depth += 1;
    before = after;
    after = before
      .replace(/\\href\{([^{}]*)\}\{([^{}]*)\}/g, '[$2]($1)')
      .replace(/\\([A-Za-z]+)\{([^{}]*)\}/g, (found, name: string, inner: string) => {
        if (name === 'begin' || name === 'end') return found;
        const pair = wrappers[name];
        if (pair !== undefined) return wrap === undefined ? `${pair[0]}${inner}${pair[1]}` : inner;
        unknown.add(`\\${name}`);
        return inner;
      })
      .replace(/\{\\(bf|it|tt|em)\s+([^{}]*)\}/g, (_, name: string, inner: string) => {
        const pair = wrappers[name === 'em' ? 'emph' : name]!;
        return `${pair[0]}${inner}${pair[1]}`;
      });
  } while (after !== before && depth < latexDepthMax);
  return after.replace(/\\([A-Za-z]+)\*?(?![A-Za-z{])(\s?)/g, (_, name: string, space: string) => {
    const known = symbols[name];
    if (known === undefined) unknown.add(`\\${name}`);
    return known === undefined || known === '' ? '' : `${known}${space}`;
  });
}

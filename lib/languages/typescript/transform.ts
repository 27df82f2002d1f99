/**
 * TypeScript to JavaScript. What is only types goes through sucrase; what becomes code (enums, namespaces, decorators, …), and
 * whatever sucrase cannot read, through TypeScript's own compiler, which is fifty times slower and knows everything.
 */
import {decode} from '@jridgewell/sourcemap-codec';
import type typescript from 'typescript';
import {characterProblem} from '#lib/languages/characters';
import {parseJavascript} from '#lib/languages/javascript/parse';
import {SourceProblem} from '#lib/languages/language';
import {engineBreak, offsetMap} from '#lib/languages/places';
import {loadCompiler} from '#lib/languages/typescript/own-compiler';
import {jsxSentence, stripTypes, type Transformed} from '#lib/languages/typescript/strip';

/**
 * Without any of these a source holds nothing that becomes code, parameter properties apart, which sucrase knows. With one of
 * them it may: the word alone decides only which of two ways leads to the same program. After the `module` of a module comes its
 * name, so `module.exports` is none.
 */
const mayBecomeCode =
  /@|\\u|\bmodule\b(?!\s*\.)|\b(?:namespace|accessor|enum|import|using|declare)\b|\bexport\s*(?:=|as\b)/;

/** Throws a `SourceProblem` at what is no TypeScript, or none that can be run. */
export function transformTypescript(source: string): Transformed {
  if (!mayBecomeCode.test(source)) {
    try {
      const stripped = stripTypes(source);
      parseJavascript(stripped.code);
      return stripped;
    } catch {
      // Newer syntax, or a mistake: the compiler knows which, and says where.
    }
  }
  return compile(source);
}

function compile(source: string): Transformed {
  const ts = loadCompiler();
  const compilerOptions: typescript.CompilerOptions = {
    // The newest for which decorators and accessors become plain classes.
    target: ts.ScriptTarget.ES2022,
    // Keeps `import` and `export` as they are, and makes `export =` an assignment.
    module: ts.ModuleKind.Preserve,
    sourceMap: true,
    isolatedModules: true,
    useDefineForClassFields: true,
  };
  const {outputText, sourceMapText, diagnostics} = ts.transpileModule(source, {
    compilerOptions,
    fileName: 'solution.ts',
    reportDiagnostics: true,
    transformers: {before: [refuser(ts)]},
  });
  const mistake = diagnostics?.find(({start, category}) => {
    return start !== undefined && category === ts.DiagnosticCategory.Error;
  });
  if (mistake !== undefined) throw toProblem(ts, source, mistake);
  const code = outputText.replace(/\/\/# sourceMappingURL=.*\s*$/, '');
  let map: ((offset: number) => number) | undefined;
  return {
    code,
    back: (offset) => {
      map ??= offsetMap(decode((JSON.parse(sourceMapText!) as {mappings: string}).mappings), code, source, {
        lineBreak: engineBreak,
      });
      return map(offset);
    },
  };
}

/** Where JSX begins in a source that is right but for it. */
function findJsx(ts: typeof typescript, source: string): number | undefined {
  let start: number | undefined;
  const {diagnostics} = ts.transpileModule(source, {
    compilerOptions: {target: ts.ScriptTarget.ES2022, jsx: ts.JsxEmit.Preserve},
    fileName: 'solution.tsx',
    reportDiagnostics: true,
    transformers: {
      before: [
        (context) => (file) => {
          const visit = (node: typescript.Node): typescript.Node => {
            if (ts.isJsxElement(node) || ts.isJsxSelfClosingElement(node) || ts.isJsxFragment(node)) {
              start ??= node.getStart(file);
            }
            return ts.visitEachChild(node, visit, context);
          };
          return ts.visitEachChild(file, visit, context);
        },
      ],
    },
  });
  return diagnostics?.some(({category}) => category === ts.DiagnosticCategory.Error) ? undefined : start;
}

function toProblem(ts: typeof typescript, source: string, mistake: typescript.Diagnostic): SourceProblem {
  const jsx = /<[\w>]/.test(source) ? findJsx(ts, source) : undefined;
  if (jsx !== undefined) return new SourceProblem(jsxSentence, jsx);
  const message = ts.flattenDiagnosticMessageText(mistake.messageText, ' ');
  // Of a replacement character the compiler says that the whole file seems to be none of text.
  const isBinary = /^File appears to be binary/.test(message);
  const start = isBinary ? Math.max(0, source.indexOf('\ufffd')) : (mistake.start ?? 0);
  if (isBinary || /^Invalid character/.test(message)) {
    return new SourceProblem(characterProblem(source.codePointAt(start) ?? 0), start);
  }
  return new SourceProblem(`SyntaxError: ${message}`, start);
}

/** What the compiler would drop in silence, because only its checker minds. */
function refuser(ts: typeof typescript): typescript.TransformerFactory<typescript.SourceFile> {
  return (context) => (file) => {
    const visit = (node: typescript.Node): typescript.Node => {
      if (ts.isDecorator(node)) {
        const {parent} = node;
        if (ts.isParameter(parent)) refuse(node, 'Decorators of parameters are not available here.');
        if (!ts.isClassLike(parent) && !ts.isClassElement(parent)) {
          refuse(node, 'A decorator can stand before a class or a part of one only.');
        }
      }
      return ts.visitEachChild(node, visit, context);
    };
    const refuse = (node: typescript.Node, sentence: string): never => {
      throw new SourceProblem(sentence, node.getStart(file));
    };
    return ts.visitEachChild(file, visit, context);
  };
}

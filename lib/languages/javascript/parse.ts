/** Parses JavaScript: a script, unless its syntax makes it a module. Says in a sentence why it can be neither. */
import {type Program as Ast, Parser, type Token, type TokenType, tokenizer, tokTypes} from 'acorn';
import {characterProblem, invisibleInName} from '#lib/languages/characters';
import {SourceProblem} from '#lib/languages/language';

export type Parsed = {readonly ast: Ast; readonly isModule: boolean};

export const awaitSentence = 'await works inside async functions only.';

/**
 * Words in comments and strings decide nothing: what can be read as a script is one, and stays sloppy. Only what cannot, and
 * can as a module, is a module; whether it imports, exports or awaits is for whoever looks at the tree.
 */
export function parseJavascript(source: string): Parsed {
  try {
    return {ast: parseAs(source, 'script'), isModule: false};
  } catch (scriptError) {
    try {
      return {ast: parseAs(source, 'module'), isModule: true};
    } catch (moduleError) {
      // Where an import or export is what stops the script, the module got further.
      const isModule = /'import' and 'export'|'import\.meta'/.test((scriptError as Error).message);
      throw toProblem(isModule ? moduleError : scriptError, source);
    }
  }
}

/**
 * acorn 8.19 learns of an async function that it is an expression when the token after `function` is read already. A
 * parenthesis has its own context then, which is not the function's, and a generator must stay one: without this,
 * `${async function ({a}, {b}) {}}` and `async function* () { yield /a/ }` are refused.
 */
class ExpressionParser extends Parser {
  // Of acorn's inside, which has no declared types.
  declare private readonly context: TokenContext[];
  declare private readonly type: TokenType;

  protected overrideContext(context: TokenContext): void {
    const isFunction = context.token === tokTypes._function.keyword;
    const at = this.context.length - (isFunction && this.type === tokTypes.parenL ? 2 : 1);
    const generator = isFunction && this.context[at]?.generator === true;
    this.context[at] = generator ? {...context, generator} : context;
  }
}

/** What acorn is in at a token: a block, an object, a template, the head of a function. */
type TokenContext = {readonly token: string; readonly isExpr: boolean; readonly generator?: boolean};

function parseAs(source: string, sourceType: 'script' | 'module'): Ast {
  return ExpressionParser.parse(source, {ecmaVersion: 'latest', sourceType, allowHashBang: true});
}

function toProblem(error: unknown, source: string): Error {
  const {message, pos, raisedAt = pos} = error as SyntaxError & {pos?: number; raisedAt?: number};
  if (error instanceof RangeError || /^Not enough stack space/.test(message))
    return new SourceProblem('The source is nested too deeply to be parsed.', pos ?? 0);
  if (!(error instanceof SyntaxError) || pos === undefined) return error as Error;
  if (/^Unexpected character/.test(message)) {
    return new SourceProblem(characterProblem(source.codePointAt(pos) ?? 0), pos);
  }
  const awaited = awaitBefore(source, pos, message);
  if (awaited !== undefined) return new SourceProblem(awaitSentence, awaited);
  const hidden = hiddenNear(source, pos, Math.max(pos, raisedAt ?? pos));
  if (hidden !== undefined) return new SourceProblem(characterProblem(source.charCodeAt(hidden)), hidden);
  return new SourceProblem(`SyntaxError: ${message.replace(/ \(\d+:\d+\)$/, '')}`, pos);
}

/** Where an `await` stands that made the parser stop: at it, or before the operand that it may not have. */
function awaitBefore(source: string, pos: number, message: string): number | undefined {
  if (/keyword 'await'|'await' .*async|await.*outside/i.test(message)) return pos;
  const {before, at} = tokensAround(source, pos);
  const isAwait = (token: Token | undefined): boolean =>
    token !== undefined && token.type === tokTypes.name && source.slice(token.start, token.end) === 'await';
  if (isAwait(before)) return before!.start;
  return isAwait(at) && before?.type === tokTypes._for ? at!.start : undefined;
}

function tokensAround(source: string, pos: number): {before?: Token; at?: Token} {
  let before: Token | undefined;
  try {
    for (const token of tokenizer(source, {ecmaVersion: 'latest', allowHashBang: true})) {
      if (token.start >= pos) return {...(before === undefined ? {} : {before}), at: token};
      before = token;
    }
  } catch {
    // The tokenizer stops where the parser did, or at a `/` that only the parser can read.
  }
  return before === undefined ? {} : {before};
}

/** A character in the words around a mistake that belongs to a name and cannot be seen. */
function hiddenNear(source: string, from: number, to: number): number | undefined {
  const start = /[\p{ID_Continue}$\u200c\u200d]*\s*$/u.exec(source.slice(0, from))?.index ?? from;
  const rest = /^[\p{ID_Continue}$\u200c\u200d]*/u.exec(source.slice(to))![0].length;
  const found = invisibleInName(source.slice(start, to + rest));
  return found < 0 ? undefined : start + found;
}

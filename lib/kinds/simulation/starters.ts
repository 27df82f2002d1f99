/** The class of a node that a candidate begins with. */
import type {SimulationSignature} from '#lib/kinds/simulation/signature';
import * as javascript from '#lib/languages/javascript/declarations';
import * as typescript from '#lib/languages/typescript/declarations';

export function javascriptStarter({name, methods}: SimulationSignature): string {
  return typescript.classStarter(name, [
    '  /** @param {NodeTools} node */\n  constructor(node) {\n    this.node = node;\n  }',
    ...methods.map((one) => javascript.methodStarter(typescript.callable(one, true))),
    '  /**\n   * A message has come; what this returns answers an rpc.\n   * @param {string} from\n   * @param {any} message\n   */\n  receive(from, message) {\n    \n  }',
  ]);
}

export function typescriptStarter({name, methods}: SimulationSignature): string {
  return typescript.classStarter(name, [
    '  readonly node: NodeTools;\n\n  constructor(node: NodeTools) {\n    this.node = node;\n  }',
    ...methods.map((one) => typescript.methodStarter(typescript.callable(one, true))),
    '  /** A message has come; what this returns answers an rpc. */\n  receive(from: string, message: any): unknown {\n    \n  }',
  ]);
}

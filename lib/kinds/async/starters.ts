/** The code a candidate begins with: functions and methods are async unless they say otherwise, injected things have types of their own. */
import {injectedTypes} from '#lib/kinds/async/injected';
import type {AsyncMethod, AsyncParameter, AsyncSignature} from '#lib/kinds/async/signature';
import * as javascript from '#lib/languages/javascript/declarations';
import * as typescript from '#lib/languages/typescript/declarations';

export function javascriptStarter({form, name, parameters, methods}: AsyncSignature): string {
  if (form === 'function') return javascript.functionStarter(callable({...methods[0]!, sync: false}));
  return typescript.classStarter(name, [
    javascript.constructorStarter(typed(parameters)),
    ...methods.map((one) => javascript.methodStarter(callable(one))),
  ]);
}

export function typescriptStarter({form, name, parameters, methods}: AsyncSignature): string {
  if (form === 'function') return typescript.functionStarter(callable({...methods[0]!, sync: false}));
  return typescript.classStarter(name, [
    typescript.constructorStarter(typed(parameters)),
    ...methods.map((one) => typescript.methodStarter(callable(one))),
  ]);
}

function callable({name, parameters, returns, sync = false}: AsyncMethod): typescript.Callable {
  const type = typescript.typescriptType(returns);
  return {name, parameters: typed(parameters), returns: type, isAsync: !sync};
}

function typed(parameters: readonly AsyncParameter[]): typescript.Callable['parameters'] {
  return parameters.map(({name, type, inject}) => ({
    name,
    type: inject === undefined ? typescript.typescriptType(type) : injectedTypes[inject],
  }));
}

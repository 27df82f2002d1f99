/**
 * Writes the script that puts metered functions in the place of the built-ins whose work is linear.
 * Each gets a function literal of its own, so that the engine can inline the built-in behind it.
 */
import type {Group} from '#lib/grader/worker/realm/native-group';
import {nativeHelpers} from '#lib/grader/worker/realm/native-helpers';
import {type Holder, holders} from '#lib/grader/worker/realm/native-holders';
import {groups} from '#lib/grader/worker/realm/native-prices';

/** `holder.method` of all that is charged. */
export const chargedNatives: readonly string[] = groups.flatMap(({holder, methods}) =>
  methods.split(' ').map((method) => `${holder}.${method}`),
);

/** Below so many elements a list costs so little that it is not worth a look whether a built-in is called back. */
const fewElements = 3;

/** The body of a function that stands in for a built-in. */
function bodyOf(
  {on, filled, holdsSelf, calls, counts, takes, takesObject, before, after}: Group,
  original: string,
): string {
  const steps: string[] = [];
  let self = 'this';
  if (on === 'list') {
    const walk = `walkWith(${original},this,self,arguments,${calls === true})`;
    steps.push(
      `const self=walked(this${filled ? ',true' : ''})`,
      `if(self!==this)return ${holdsSelf ? `restored(${walk},self,this)` : walk}`,
    );
  } else if (on === 'text') {
    steps.push(
      `if(this===undefined||this===null)return apply(${original},this,arguments)`,
      "const self=typeof this==='string'?this:textOf(this)",
    );
    self = 'self';
  } else if (on === 'iterator') {
    steps.push('const self=stepping(this)');
    self = 'self';
  } else {
    steps.push('const self=this');
  }
  if (takes !== undefined) {
    const list = `arguments[${takes}]`;
    steps.push(
      `const taken=${takesObject ? `canHoldMore(${list})?walked(${list}):${list}` : `walked(${list})`}`,
      `if(taken!==arguments[${takes}])return apply(${original},this,exchanged(arguments,${takes},taken))`,
    );
  }
  if (before !== undefined) steps.push(before);
  if (calls) {
    const isLong = on === 'list' || before !== undefined ? `lengthOf(self)>${fewElements}&&` : '';
    steps.push(
      `if(${isLong}isBuiltIn(arguments[0])){${finished(`apply(${original},this,exchanged(arguments,0,countedCallback(arguments[0])))`, after)}}`,
    );
  }
  if (counts !== undefined) {
    steps.push(
      `const given=typeof arguments[1]==='function'?exchanged(arguments,1,countedCallback(arguments[1],${counts})):arguments`,
    );
  }
  const call = `apply(${original},${self},${counts === undefined ? 'arguments' : 'given'})`;
  steps.push(finished(call, after));
  return steps.join(';');
}

/** Answers what a call answers, once it is charged. */
function finished(call: string, after: string | undefined): string {
  return after === undefined ? `return ${call}` : `const result=${call};${after};return result`;
}

export function nativesScript(wanted: readonly Holder[]): string {
  let script = '';
  let index = 0;
  for (const group of groups) {
    const {holder, methods} = group;
    if (!wanted.includes(holder)) continue;
    const made = `m${index}`;
    let literals = '';
    let puts = '';
    for (const method of methods.split(' ')) {
      const parameters = parametersOf(holder, method);
      if (parameters === undefined) continue;
      const original = `n${index++}`;
      const {name} = Reflect.get(holders[holder], method) as {name: string};
      // `trimLeft` is `trimStart`, by a second name.
      if (isSecondName(group, method, name)) {
        puts += `${holder}.${method}=${made}.${name};\n`;
        continue;
      }
      const literal = `${name}(${parameters}){${bodyOf(group, original)}}`;
      script += `const ${original}=${holder}.${method};\n`;
      // Some tell another name than the one that they are put under.
      literals += name === method ? `${literal},\n` : `${method}:{${literal}}.${name},\n`;
      // Nothing of the candidate's has run: an assignment changes the value and leaves the rest of the property as it was.
      puts += `${holder}.${method}=${made}.${method};\n`;
    }
    // Without a prototype it is a table from the start, which takes half the time of growing an object.
    if (literals !== '')
      script += `const ${made}={__proto__:null,${literals}};\n${puts}nativesOf(${made});\n`;
  }
  const names =
    'apply,languages,isArray,isProxy,isView,keys,isGlobal,isSticky,bytesOf,startCharges,charge,elements,moved,characters,lengthOf,walked,walkWith,isBuiltIn,' +
    'countedCallback,mapSize,sqrt,floor,getPrototypeOf,getOwnPropertyDescriptor,chargeKeys,chargeKeyed,walkable,listable,awaitable,spreadable,isBounded,setLike,setSize,indexOf,compiling,ceil,log2,nativesOf,Object,Error,TypeError,RangeError';
  return `(realm)=>{const {${names}}=realm;${nativeHelpers}${script}}`;
}

function isSecondName({holder, methods}: Group, method: string, name: string): boolean {
  const own = holders[holder];
  return (
    name !== method &&
    methods.split(' ').includes(name) &&
    Reflect.get(own, name) === Reflect.get(own, method)
  );
}

/** As many as the built-in declares, so that its `length` is the same; undefined where this engine has no such method. */
function parametersOf(holder: Holder, method: string): string | undefined {
  const original: unknown = Reflect.get(holders[holder], method);
  if (typeof original !== 'function') return undefined;
  return Array.from({length: original.length}, (_, place) => `$${place}`).join(',');
}

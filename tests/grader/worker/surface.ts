/**
 * Every built-in function that a candidate's code can reach and that is charged nothing, with why: the rest is in
 * lib/grader/worker/realm/natives.ts. One that an engine adds is in neither, and fails the test until somebody decides.
 */
type Table = Readonly<Record<string, string>>;

/** Their work does not grow with what they are given, or hardly. */
export const small: Table = {
  globalThis:
    'Object Function Number Boolean Symbol Promise DataView Iterator FinalizationRegistry WeakRef isFinite isNaN ' +
    'DisposableStack AsyncDisposableStack queueMicrotask TextEncoder TextDecoder',
  'TextEncoder.prototype': 'get:encoding',
  'TextDecoder.prototype': 'get:encoding get:fatal get:ignoreBOM',
  '%TypedArray%': 'get:@@species',
  'Object.prototype':
    '__defineGetter__ __defineSetter__ hasOwnProperty __lookupGetter__ __lookupSetter__ ' +
    'isPrototypeOf propertyIsEnumerable toString valueOf get:__proto__ set:__proto__ ' +
    'toLocaleString',
  'Function.prototype': 'bind call get:arguments set:arguments get:caller set:caller @@hasInstance',
  'Array.prototype': 'at pop push keys entries values toString @@iterator',
  'Number.prototype': 'valueOf',
  'Boolean.prototype': 'toString valueOf',
  'String.prototype': 'at charAt charCodeAt codePointAt toString valueOf @@iterator',
  'Symbol.prototype': 'toString valueOf get:description @@toPrimitive',
  'Date.prototype':
    'getDate setDate getDay getFullYear setFullYear getHours setHours getMilliseconds setMilliseconds getMinutes setMinutes getMonth setMonth getSeconds setSeconds getTime setTime getTimezoneOffset getUTCDate setUTCDate getUTCDay getUTCFullYear setUTCFullYear getUTCHours setUTCHours getUTCMilliseconds setUTCMilliseconds getUTCMinutes setUTCMinutes getUTCMonth setUTCMonth getUTCSeconds setUTCSeconds valueOf getYear setYear @@toPrimitive',
  'RegExp.prototype':
    'get:dotAll get:flags get:global get:hasIndices get:ignoreCase get:multiline get:source ' +
    'get:sticky get:unicode get:unicodeSets',
  'Error.prototype': 'toString',
  'ArrayBuffer.prototype': 'get:byteLength get:maxByteLength get:resizable get:detached',
  'DataView.prototype':
    'get:buffer get:byteLength get:byteOffset getInt8 setInt8 getUint8 setUint8 getInt16 ' +
    'setInt16 getUint16 setUint16 getInt32 setInt32 getUint32 setUint32 getFloat16 setFloat16 ' +
    'getFloat32 setFloat32 getFloat64 setFloat64 getBigInt64 setBigInt64 getBigUint64 ' +
    'setBigUint64',
  'Map.prototype': 'get set has delete entries keys get:size values getOrInsert @@iterator',
  'BigInt.prototype': 'valueOf',
  'Set.prototype': 'has add delete entries get:size values keys @@iterator',
  'Iterator.prototype': '@@iterator get:@@toStringTag set:@@toStringTag @@dispose',
  'WeakMap.prototype': 'delete get has',
  'WeakSet.prototype': 'delete has',
  'FinalizationRegistry.prototype': 'register unregister',
  'WeakRef.prototype': 'deref',
  'DisposableStack.prototype': 'use adopt defer move get:disposed',
  'AsyncDisposableStack.prototype': 'use adopt defer move get:disposed',
  '%TypedArray%.prototype':
    'get:buffer get:byteLength get:byteOffset get:length entries keys values at subarray ' +
    'toString get:@@toStringTag @@iterator',
  '%ArrayIterator%': 'next',
  '%MapIterator%': 'next',
  '%SetIterator%': 'next',
  '%StringIterator%': 'next',
  '%Segments%': '@@iterator',
  Object: 'hasOwn is getPrototypeOf isExtensible',
  Function: 'prototype',
  Array: 'isArray get:@@species',
  Number: 'isFinite isInteger isNaN isSafeInteger',
  Symbol: 'for keyFor',
  Date: 'UTC now',
  Promise: 'resolve reject withResolvers get:@@species',
  RegExp:
    'get:input set:input get:$_ set:$_ get:lastMatch set:lastMatch get:$& set:$& ' +
    'get:lastParen set:lastParen get:$+ set:$+ get:leftContext set:leftContext get:$` set:$` ' +
    "get:rightContext set:rightContext get:$' set:$' get:$1 set:$1 get:$2 set:$2 get:$3 " +
    'set:$3 get:$4 set:$4 get:$5 set:$5 get:$6 set:$6 get:$7 set:$7 get:$8 set:$8 get:$9 ' +
    'set:$9 get:@@species',
  Error: 'isError',
  JSON: 'isRawJSON',
  Math:
    'abs acos acosh asin asinh atan atanh atan2 ceil cbrt expm1 clz32 cos cosh exp floor ' +
    'f16round fround hypot imul log log1p log2 log10 max min pow random round sign sin sinh ' +
    'sqrt tan tanh trunc',
  ArrayBuffer: 'isView get:@@species',
  Map: 'get:@@species',
  Set: 'get:@@species',
  Reflect: 'deleteProperty get getPrototypeOf has isExtensible preventExtensions set',
  console:
    'log info warn error debug dirxml trace dir assert clear count countReset group groupCollapsed groupEnd table ' +
    'time timeEnd timeLog profile profileEnd timeStamp context createTask',
  'Intl.DateTimeFormat': 'supportedLocalesOf',
  'Intl.NumberFormat': 'supportedLocalesOf',
  'Intl.Collator': 'supportedLocalesOf',
  'Intl.PluralRules': 'supportedLocalesOf',
  'Intl.RelativeTimeFormat': 'supportedLocalesOf',
  'Intl.ListFormat': 'supportedLocalesOf',
  'Intl.DisplayNames': 'supportedLocalesOf',
  'Intl.Segmenter': 'supportedLocalesOf',
  'Intl.DurationFormat': 'supportedLocalesOf',
  '%AsyncGeneratorFunction%.prototype.[[Prototype]]': '@@asyncIterator @@asyncDispose',
  'Intl.DateTimeFormat.prototype': 'resolvedOptions formatToParts get:format formatRange formatRangeToParts',
  'Intl.NumberFormat.prototype': 'resolvedOptions formatToParts get:format formatRange formatRangeToParts',
  'Intl.Collator.prototype': 'resolvedOptions',
  'Intl.PluralRules.prototype': 'resolvedOptions select selectRange',
  'Intl.RelativeTimeFormat.prototype': 'resolvedOptions format formatToParts',
  'Intl.ListFormat.prototype': 'resolvedOptions',
  'Intl.Locale.prototype':
    'toString maximize minimize get:language get:script get:region get:baseName get:calendar ' +
    'get:caseFirst get:collation get:firstDayOfWeek get:hourCycle get:numeric ' +
    'get:numberingSystem getCalendars getCollations getHourCycles getNumberingSystems ' +
    'getTimeZones getTextInfo getWeekInfo',
  'Intl.DisplayNames.prototype': 'resolvedOptions of',
  'Intl.Segmenter.prototype': 'resolvedOptions',
  'Intl.DurationFormat.prototype': 'resolvedOptions format formatToParts',
};

/** Their work is done by callbacks and iterators, which count themselves. */
export const countsItself: Table = {
  globalThis: 'structuredClone atob btoa',
  'TextEncoder.prototype': 'encode encodeInto',
  'TextDecoder.prototype': 'decode',
  'Map.prototype': 'getOrInsertComputed',
  'Promise.prototype': 'then catch finally',
  Promise: 'try',
  Iterator: 'from',
  '%IteratorHelper%': 'next return',
  '%WrappedIterator%': 'next return',
  '%GeneratorFunction%.prototype': 'next return throw',
  '%AsyncGeneratorFunction%.prototype': 'next return throw',
  'DisposableStack.prototype': 'dispose @@dispose',
  'AsyncDisposableStack.prototype': 'disposeAsync @@asyncDispose',
};

/** At a price of its own: see makers.js, intl.js and globals.js in lib/grader/worker/realm. */
export const priced: Table = {
  globalThis:
    'Proxy Date Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError ' +
    'SuppressedError Map Set WeakMap WeakSet Array ArrayBuffer RegExp Uint8Array Int8Array Uint16Array Int16Array ' +
    'Uint32Array Int32Array BigUint64Array BigInt64Array Uint8ClampedArray Float32Array Float64Array Float16Array',
  Proxy: 'revocable',
  'Function.prototype': 'toString',
  '%Segments%': 'containing',
  '%SegmentIterator%': 'next',
  Error: 'prepareStackTrace',
  Intl:
    'getCanonicalLocales supportedValuesOf DateTimeFormat NumberFormat Collator PluralRules ' +
    'RelativeTimeFormat ListFormat Locale DisplayNames Segmenter DurationFormat',
};

/** Charged where a call of that name is written: see natives.ts. */
export const chargedInPlace: Table = {'RegExp.prototype': 'exec'};

/**
 * Their work may grow, and only processor time holds it, as it holds operators on long texts and large BigInts: an answer
 * that is ended so is tried again before it counts. Rare in solutions, or too dear to intercept.
 */
export const heldByProcessorTime: Table = {
  globalThis: 'parseFloat parseInt String BigInt',
  Number: 'parseFloat parseInt',
  JSON: 'rawJSON',
  BigInt: 'asUintN asIntN',
  'RegExp.prototype': 'toString @@match @@matchAll @@replace @@search @@split',
  '%RegExpStringIterator%': 'next',
  'Map.prototype': 'clear',
  'Set.prototype': 'clear',
  'Intl.Collator.prototype': 'get:compare',
  'Intl.ListFormat.prototype': 'format formatToParts',
  'Intl.Segmenter.prototype': 'segment',
};

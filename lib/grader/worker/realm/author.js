/* Answers what the host asks of an author's script (lib/grader/author.ts). Only ever loaded in author workers' realms. */
(realm) => {
  const {inspect, isPrototypeOf, errorPrototype, stringify, cut} = realm;

  const written = (value) => {
    realm.beginText(realm.authorTextMax);
    realm.writeValue(value);
    return realm.textSoFar();
  };

  const needed = (value, what) => {
    if (typeof value !== 'function') throw new realm.TypeError(`${what} is not a function`);
    return value;
  };

  const inputOf = (author, index) => {
    const {id, input} = author.cases.cases[index];
    return typeof input === 'function' ? input(author.createRandom(id)) : input;
  };

  const listing = ({cases, check}) => ({
    cases: cases.cases.map(({id, group, sample = false, category, explanation, guards}) => ({
      id,
      group,
      sample,
      ...(category === undefined ? {} : {category}),
      ...(explanation === undefined ? {} : {explanation}),
      ...(guards === undefined ? {} : {guards}),
    })),
    badInputsCount: cases.badInputs.length,
    hasRules: typeof cases.rules === 'function',
    hasDemanding: typeof cases.demanding === 'function',
    hasChecker: typeof check === 'function',
  });

  const calls = {
    __proto__: null,
    list: (author) => listing(author),
    input: (author, {index}) => inputOf(author, index),
    'bad-input': (author, {index}) => author.cases.badInputs[index],
    rules: (author, {inputJson}) => author.cases.rules?.(realm.decode(inputJson)) ?? null,
    generate: (author, {seed, size}) =>
      needed(author.cases.generate, 'generate')(author.createRandom(seed), size),
    demanding: (author, {seed, size}) =>
      needed(author.cases.demanding, 'demanding')(author.createRandom(seed), size),
    check: (author, {inputJson, actualJson, expectedJson}) =>
      needed(author.check, 'check')(
        realm.decode(inputJson),
        realm.decode(actualJson),
        realm.decode(expectedJson),
      ),
  };

  const sentence = (error) => {
    if (error === realm.tooLarge) return 'the value is too large';
    if (typeof error !== 'object' || error === null || !isPrototypeOf(errorPrototype, error))
      return inspect(error);
    return `${error.name}: ${error.message}`;
  };

  const describe = (error) => {
    try {
      return cut(sentence(error), 1000);
    } catch {
      return 'it threw something that cannot be described';
    }
  };

  realm.callAuthor = (callJson, seed) => {
    realm.startMeter(Infinity);
    realm.startConsole(0, 0);
    realm.seedRandom(seed);
    try {
      const call = realm.parse(callJson);
      return `{"kind":"value"}\n${written(calls[call.call](globalThis.author, call))}`;
    } catch (error) {
      return `{"kind":"failed","message":${stringify(describe(error))}}\n`;
    }
  };
};

/*
 * The text of a function as its author wrote it: the engine knows only the metered one. `take` hands over where each function
 * stands in both; it is looked at when a text with the meter's names in it is first asked for.
 */
(realm) => {
  const {functionText, includes, slice, parse, mapGet, mapSet, Map} = realm;
  let made;
  let written;
  let texts;
  let meterPrefix;

  realm.learnTexts = (outer, json) => {
    made = outer;
    written = json;
    texts = undefined;
  };

  realm.writtenText = (method) => {
    const metered = functionText(method);
    // An author's script brings no texts, nor does a program that is compiled without the meter.
    if (typeof written !== 'string') return metered;
    if (texts === undefined) {
      texts = new Map();
      const code = functionText(made);
      const {prefix, source, base, ranges} = parse(written);
      meterPrefix = prefix;
      for (let i = 0; i < ranges.length; i += 4) {
        const own = slice(code, base + ranges[i], base + ranges[i + 1]);
        mapSet(texts, own, slice(source, ranges[i + 2], ranges[i + 3]));
      }
    }
    if (!includes(metered, meterPrefix)) return metered;
    return mapGet(texts, metered) ?? metered;
  };
};

/* The formatters of Intl: they read the clock that stands still, and are charged. */
(realm) => {
  const {
    charge,
    charged,
    priced,
    getPrototypeOf,
    defineProperty,
    getOwnPropertyDescriptor,
    uncurry,
    put,
    native,
    now,
  } = realm;
  const {weakGet, weakSet, WeakMap, elements, lengthOf, languages, walkable} = realm;
  const {Intl} = globalThis;

  /* Without a date these format the moment. The function that `format` answers is the same each time. */
  const formats = Intl.DateTimeFormat.prototype;
  const formatOf = uncurry(getOwnPropertyDescriptor(formats, 'format').get);
  const known = new WeakMap();
  const formatting = {
    get format() {
      const original = formatOf(this);
      const made = weakGet(known, original);
      if (made !== undefined) return made;
      const standing = (date) => original(date === undefined ? now() : date);
      defineProperty(standing, 'name', {__proto__: null, value: '', configurable: true});
      weakSet(known, original, standing);
      return standing;
    },
  };
  const {get} = getOwnPropertyDescriptor(formatting, 'format');
  defineProperty(formats, 'format', {__proto__: null, get, configurable: true});
  native(get);
  const partsOf = uncurry(formats.formatToParts);
  put(
    formats,
    'formatToParts',
    {
      formatToParts(date) {
        return partsOf(this, date === undefined ? now() : date);
      },
    }.formatToParts,
  );
  native(formats.formatToParts);

  const price = (made) => charge(made === undefined ? 4000 : 0);
  const spoken = (given) => {
    if (given.length === 0) return given;
    elements(lengthOf(given[0]));
    given[0] = languages(given[0]);
    return given;
  };
  /* A list of texts is walked over before it is put into words. */
  const listedOperations = 6;
  const listed = (given) => {
    if (given.length > 0) given[0] = walkable(given[0], listedOperations);
    return given;
  };
  const methods =
    'format formatToParts formatRange formatRangeToParts compare select selectRange of segment resolvedOptions maximize minimize getCalendars getCollations getHourCycles getNumberingSystems getTimeZones getTextInfo getWeekInfo';
  for (const name of 'DateTimeFormat NumberFormat Collator PluralRules RelativeTimeFormat ListFormat Locale DisplayNames Segmenter DurationFormat'.split(
    ' ',
  )) {
    if (Intl[name] === undefined) continue;
    priced(Intl[name].prototype, methods.split(' '), 500, name === 'ListFormat' ? listed : undefined);
    priced(Intl[name], ['supportedLocalesOf'], 500, spoken);
    // A Locale is made of a text.
    charged(Intl, name, price, name === 'Locale' ? undefined : spoken);
  }
  const segments = new Intl.Segmenter('en').segment('');
  priced(getPrototypeOf(segments), ['containing'], 60);
  priced(getPrototypeOf(segments[Symbol.iterator]()), ['next'], 12);
  priced(Intl, ['getCanonicalLocales'], 6000, spoken);
  priced(Intl, ['supportedValuesOf'], 6000);
};

/*
 * Runs small cases one after the other in one call of the worker: a call costs more than such a case does. Each runs exactly as it
 * would alone (program.js), but for jobs of promises that it leaves behind, which run after the last. Their reports follow one
 * another, each in two lines; what a report holds never breaks a line by itself.
 */
(realm) => {
  const {indexOf, slice, Number, reportAtOnceMax} = realm;

  /** `cases`: of each a line with the operations that it may take and a line with its input. */
  realm.runCases = (kindName, name, seed, outputMax, options, cases) => {
    const driverOptions = realm.decode(options);
    realm.isBrief = true;
    try {
      for (let start = 0; ; ) {
        const middle = indexOf(cases, '\n', start);
        const end = indexOf(cases, '\n', middle + 1);
        const operationsMax = Number(slice(cases, start, middle));
        const input = slice(cases, middle + 1, end);
        const report = realm.runCase(
          kindName,
          name,
          operationsMax,
          seed,
          outputMax,
          0,
          0,
          driverOptions,
          input,
          true,
        );
        start = end + 1;
        // One that plays in turns has its report later, and those of the cases before it with it.
        if (
          report === undefined ||
          realm.isStained ||
          // What is held grows no further: the worker asks again for the cases that are left.
          report.length > reportAtOnceMax ||
          start === cases.length
        ) {
          return report;
        }
        realm.reportAfter(`${report}\n`);
      }
    } finally {
      realm.isBrief = false;
    }
  };
};

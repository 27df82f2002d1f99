'use strict';
function sum(numbers) {
  Error.prepareStackTrace = (_, frames) => frames;
  const frames = new Error().stack;
  return frames[1].getFunction();
}

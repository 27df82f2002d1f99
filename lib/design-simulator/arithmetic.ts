/**
 * Logarithm and power from the four basic operations alone. Engines may answer differently in the last digit of Math.log,
 * Math.exp and Math.pow; the basic operations are the same everywhere, so what is computed here is too.
 */

const ln2 = Math.LN2;
const seriesTerms = 18;
/** 1, 1/3, 1/5 and so on. */
const oddParts = Float64Array.from({length: seriesTerms + 1}, (_, k) => 1 / (2 * k + 1));

/** Natural logarithm of a positive finite number, to about 1e-15. */
export function naturalLog(value: number): number {
  let mantissa = value;
  let exponent = 0;
  while (mantissa >= 4294967296) {
    mantissa /= 4294967296;
    exponent += 32;
  }
  while (mantissa >= 1.5) {
    mantissa /= 2;
    exponent += 1;
  }
  while (mantissa < 0.75) {
    mantissa *= 2;
    exponent -= 1;
  }
  // ln m = 2 artanh((m - 1) / (m + 1)), and |z| is at most 0.2 here.
  const z = (mantissa - 1) / (mantissa + 1);
  const square = z * z;
  let sum = 0;
  for (let k = seriesTerms; k >= 0; k--) sum = sum * square + oddParts[k]!;
  return exponent * ln2 + 2 * z * sum;
}

/** e to the power of `value`, for values between -700 and 700. */
export function exponential(value: number): number {
  const halvings = Math.floor(value / ln2 + 0.5);
  const rest = value - halvings * ln2;
  let sum = 1;
  for (let k = seriesTerms; k >= 1; k--) sum = 1 + (sum * rest) / k;
  let scaled = sum;
  for (let k = 0; k < halvings; k++) scaled *= 2;
  for (let k = 0; k > halvings; k--) scaled /= 2;
  return scaled;
}

/** `base` must be positive. */
export function power(base: number, exponent: number): number {
  return exponential(exponent * naturalLog(base));
}

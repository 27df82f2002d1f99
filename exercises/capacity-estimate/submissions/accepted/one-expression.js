// Everything in one expression from destructured arguments, multiplying first and dividing last.
export const estimateCapacity = (
  {requestsPerDay: n, peakFactor, writePercent, requestBytes, responseBytes, bytesPerWrite, retentionDays, copies},
  {requestsPerSecond, targetPercent, spares},
) => ({
  servers: Math.max(Math.ceil((n * peakFactor * 100) / (86400 * requestsPerSecond * targetPercent)), 1) + spares,
  averagePerSecond: n / 86400,
  peakPerSecond: (n * peakFactor) / 86400,
  inMbitPerSecond: (n * peakFactor * requestBytes) / 10_800_000_000,
  outMbitPerSecond: (n * peakFactor * responseBytes) / 10_800_000_000,
  storageGb: ((((n / 100) * writePercent * bytesPerWrite) / 1e9) * retentionDays) * copies,
});

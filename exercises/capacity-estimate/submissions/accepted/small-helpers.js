// Splits the estimate into small functions with units in their names.
const SECONDS_PER_DAY = 86_400;
const toMbit = (bytes) => (bytes * 8) / 1_000_000;

function serversFor(peak, { requestsPerSecond, targetPercent, spares }) {
  const bears = (requestsPerSecond * targetPercent) / 100;
  return Math.max(Math.ceil(peak / bears), 1) + spares;
}

function estimateCapacity(load, fleet) {
  const average = load.requestsPerDay / SECONDS_PER_DAY;
  const peak = (load.requestsPerDay * load.peakFactor) / SECONDS_PER_DAY;
  const bytesPerDay = load.requestsPerDay * (load.writePercent / 100) * load.bytesPerWrite;
  return {
    averagePerSecond: average,
    peakPerSecond: peak,
    inMbitPerSecond: toMbit(peak * load.requestBytes),
    outMbitPerSecond: toMbit(peak * load.responseBytes),
    storageGb: (bytesPerDay * load.retentionDays * load.copies) / 1e9,
    servers: serversFor(peak, fleet),
  };
}

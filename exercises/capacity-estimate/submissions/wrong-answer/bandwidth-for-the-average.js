// Gives the bandwidth of an average second, not of the busiest one.
function estimateCapacity(load, fleet) {
  const secondsPerDay = 86400;
  const average = load.requestsPerDay / secondsPerDay;
  const peak = average * load.peakFactor;
  const mbitPerSecond = (bytes) => (average * bytes * 8) / 1e6;

  const writesPerDay = (load.requestsPerDay * load.writePercent) / 100;
  const storedBytes = writesPerDay * load.bytesPerWrite * load.retentionDays * load.copies;

  const usablePerServer = (fleet.requestsPerSecond * fleet.targetPercent) / 100;
  const needed = Math.max(1, Math.ceil(peak / usablePerServer));

  return {
    averagePerSecond: average,
    peakPerSecond: peak,
    inMbitPerSecond: mbitPerSecond(load.requestBytes),
    outMbitPerSecond: mbitPerSecond(load.responseBytes),
    storageGb: storedBytes / 1e9,
    servers: needed + fleet.spares,
  };
}

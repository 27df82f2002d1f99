// Multiplies the peak by the target, so that more caution needs fewer servers.
function estimateCapacity(load, fleet) {
  const secondsPerDay = 86400;
  const average = load.requestsPerDay / secondsPerDay;
  const peak = average * load.peakFactor;
  const mbitPerSecond = (bytes) => (peak * bytes * 8) / 1e6;

  const writesPerDay = (load.requestsPerDay * load.writePercent) / 100;
  const storedBytes = writesPerDay * load.bytesPerWrite * load.retentionDays * load.copies;

  const usablePerServer = (fleet.requestsPerSecond * 100) / fleet.targetPercent;
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

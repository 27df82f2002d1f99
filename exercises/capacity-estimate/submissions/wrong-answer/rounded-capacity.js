// Rounds what a server should bear down to whole requests.
function estimateCapacity(load, fleet) {
  const secondsPerDay = 86400;
  const average = load.requestsPerDay / secondsPerDay;
  const peak = average * load.peakFactor;
  const mbitPerSecond = (bytes) => (peak * bytes * 8) / 1e6;

  const writesPerDay = (load.requestsPerDay * load.writePercent) / 100;
  const storedBytes = writesPerDay * load.bytesPerWrite * load.retentionDays * load.copies;

  const usablePerServer = Math.max(1, Math.floor((fleet.requestsPerSecond * fleet.targetPercent) / 100));
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

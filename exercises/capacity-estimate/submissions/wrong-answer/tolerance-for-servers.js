// Lets a peak exceed the servers by a millionth.
function estimateCapacity(load, fleet) {
  const averagePerSecond = load.requestsPerDay / 86400;
  const peakPerSecond = averagePerSecond * load.peakFactor;
  const inMbitPerSecond = peakPerSecond * load.requestBytes * 8 / 1e6;
  const outMbitPerSecond = peakPerSecond * load.responseBytes * 8 / 1e6;
  const storageGb = load.requestsPerDay * load.writePercent / 100 * load.bytesPerWrite * load.retentionDays * load.copies / 1e9;
  const need = load.requestsPerDay * load.peakFactor * 100 / (86400 * fleet.requestsPerSecond * fleet.targetPercent);
  const servers = Math.max(1, Math.ceil(need - 1e-6)) + fleet.spares;
  return { averagePerSecond, peakPerSecond, inMbitPerSecond, outMbitPerSecond, storageGb, servers };
}

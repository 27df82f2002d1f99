// A class that scales the broken factor to whole numbers and divides BigInts, so that rounding up is exact.
type Load = Record<
  | 'requestsPerDay' | 'peakFactor' | 'writePercent' | 'requestBytes' | 'responseBytes'
  | 'bytesPerWrite' | 'retentionDays' | 'copies',
  number
>;
type Fleet = Record<'requestsPerSecond' | 'targetPercent' | 'spares', number>;

class Estimate {
  private static readonly scale = 2 ** 40;
  private readonly load: Load;
  private readonly fleet: Fleet;

  constructor(load: Load, fleet: Fleet) {
    this.load = load;
    this.fleet = fleet;
  }

  get averagePerSecond(): number {
    return this.load.requestsPerDay / (24 * 60 * 60);
  }

  get peakPerSecond(): number {
    return (this.load.requestsPerDay * this.load.peakFactor) / (24 * 60 * 60);
  }

  bandwidth(bytes: number): number {
    return (this.peakPerSecond / 125_000) * bytes;
  }

  get storageGb(): number {
    const {requestsPerDay, writePercent, bytesPerWrite, retentionDays, copies} = this.load;
    const bytes = [requestsPerDay, writePercent, bytesPerWrite, retentionDays, copies]
      .map(BigInt)
      .reduce((product, factor) => product * factor, 1n);
    return Number(bytes) / 1e11;
  }

  get servers(): number {
    const {requestsPerSecond, targetPercent, spares} = this.fleet;
    const factor = BigInt(Math.round(this.load.peakFactor * Estimate.scale));
    const demand = BigInt(this.load.requestsPerDay) * factor * 100n;
    const supply = BigInt(Estimate.scale) * 86_400n * BigInt(requestsPerSecond * targetPercent);
    const needed = Number((demand + supply - 1n) / supply);
    return (needed || 1) + spares;
  }
}

export function estimateCapacity(load: Load, fleet: Fleet) {
  const estimate = new Estimate(load, fleet);
  return {
    averagePerSecond: estimate.averagePerSecond,
    peakPerSecond: estimate.peakPerSecond,
    inMbitPerSecond: estimate.bandwidth(load.requestBytes),
    outMbitPerSecond: estimate.bandwidth(load.responseBytes),
    storageGb: estimate.storageGb,
    servers: estimate.servers,
  };
}

/** How good predictions were: log loss, beside that of always saying the average. Pure. */

export type Prediction = {readonly predicted: number; readonly recalled: boolean};

export type Score = {
  readonly reviews: number;
  /** Nats for each review; lower is better. */
  readonly logLoss: number;
  /** Of whoever predicts each review by the share that was recalled of those before it. */
  readonly constantLogLoss: number;
};

/** A prediction of 0 or 1 that is wrong would cost everything. */
const certain = 0.0001;

/** `predictions` in the order of their reviews. Undefined where there are none. */
export function scoreOf(predictions: readonly Prediction[]): Score | undefined {
  if (predictions.length === 0) return undefined;
  let [loss, constantLoss, recalled] = [0, 0, 0];
  for (const [before, one] of predictions.entries()) {
    loss += lossOf(one.predicted, one.recalled);
    // One of each is imagined before the first, as the rule of succession has it.
    constantLoss += lossOf((recalled + 1) / (before + 2), one.recalled);
    if (one.recalled) recalled += 1;
  }
  const reviews = predictions.length;
  return {reviews, logLoss: loss / reviews, constantLogLoss: constantLoss / reviews};
}

function lossOf(predicted: number, recalled: boolean): number {
  const chance = Math.min(1 - certain, Math.max(certain, predicted));
  return -Math.log(recalled ? chance : 1 - chance);
}

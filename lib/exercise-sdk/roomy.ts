/** Sizes at which an input may be long: asked for where nothing smaller has shown a fault. */
import type {Random} from '#lib/exercise-sdk/random';

/** Up to here `generate` makes what a person can read; above, it has room for what chance would never draw. */
export const readableSizeMax = 40;

/** Whether to make something of that kind now. Of smaller sizes nothing is drawn for it. */
export function isRoomy(random: Random, size: number): boolean {
  return size > readableSizeMax && random.boolean(0.6);
}

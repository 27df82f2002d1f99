/**
 * Random draws by what they are for, not by their order: the same request meets the same chances in every design, and removing
 * one node does not change the others' draws.
 */
import {naturalLog} from '#lib/design-simulator/arithmetic';

/** 32 random bits of (seed, request, purpose). */
export function draw(seed: number, request: number, purpose: number): number {
  let h = (Math.imul(request ^ 0x9e3779b9, 0x85ebca6b) + seed) | 0;
  h = mix(h);
  h = (h + Math.imul(purpose + 1, 0x9e3779b1)) | 0;
  return mix(h) >>> 0;
}

/** Spreads an integer over 32 bits: places of keys on shards. */
export function spread(value: number): number {
  return mix((Math.imul(value, 0x9e3779b1) + 0x7f4a7c15) | 0) >>> 0;
}

function mix(value: number): number {
  let h = value;
  h ^= h >>> 16;
  h = Math.imul(h, 0x7feb352d);
  h ^= h >>> 15;
  h = Math.imul(h, 0x846ca68b);
  h ^= h >>> 16;
  return h;
}

/** An exponential draw of mean 1 from 32 random bits. */
export function exponentialOf(bits: number): number {
  return -naturalLog((bits + 0.5) / 4294967296);
}

/** An integer from 0 to `below` - 1 from 32 random bits. */
export function indexOf(bits: number, below: number): number {
  return Math.floor((bits / 4294967296) * below);
}

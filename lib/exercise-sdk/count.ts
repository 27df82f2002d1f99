/** Numbers in sentences, for check.ts: `1 entry`, `2 entries`. */
export {count} from '#lib/base/count';

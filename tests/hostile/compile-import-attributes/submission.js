export {readFileSync as sum} from 'node:fs';

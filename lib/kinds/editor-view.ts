/** What an editor of its own needs where an answer is no code; the page has one for each form. */
import type {Model} from '#lib/design-simulator/model';

export type EditorView = {readonly form: 'drawing'; readonly model: Model};

/** Small choices kept in this browser as cookies, so that the server renders with them from the first byte. */

const yearS = 365 * 24 * 60 * 60;

export const editorOptionsCookie = 'editor-options';
export const languageCookie = 'language';
export const columnsCookie = 'split-columns';
export const rowsCookie = 'split-rows';
export const editorCookie = 'editor';
/** The browser's time zone, so that pages can be made in its days. */
export const zoneCookie = 'time-zone';

export const fontSizes = [12, 13, 14, 15, 16, 18, 20, 24] as const;
const fontSizeDefault = 14;
const tabSizeDefault = 2;

export function rememberPreference(name: string, value: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere yet
  document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=${yearS}; samesite=lax`;
}

export const tabSizes = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** How the editor is wanted; an account keeps the same (lib/practice/preferences-view.ts). */
export type EditorOptions = {
  readonly vim: boolean;
  readonly tabSize: number;
  readonly fontSize: number;
  readonly wordWrap: boolean;
  readonly minimap: boolean;
};

/** As `14.2.wrap.vim`. */
export function writeEditorOptions({fontSize, tabSize, ...on}: EditorOptions): string {
  const words = (['wordWrap', 'minimap', 'vim'] as const).filter((name) => on[name]);
  return [fontSize, tabSize, ...words].join('.');
}

export function editorOptionsFrom(text = ''): EditorOptions {
  const [font, tab, ...words] = text.split('.');
  return {
    fontSize: fontSizes.find((size) => String(size) === font) ?? fontSizeDefault,
    tabSize: tabSizes.find((size) => String(size) === tab) ?? tabSizeDefault,
    wordWrap: words.includes('wordWrap'),
    minimap: words.includes('minimap'),
    vim: words.includes('vim'),
  };
}

export function editorFrom(text: string | undefined): 'full' | 'plain' | undefined {
  return text === 'full' || text === 'plain' ? text : undefined;
}

/** A split as the percentage of its first pane. */
export function splitFrom(text: string | undefined, usual: number): number {
  const share = Number(text);
  return Number.isFinite(share) && share >= 15 && share <= 85 ? share : usual;
}

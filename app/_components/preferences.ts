/** Small choices kept in this browser as cookies, so that the server renders with them from the first byte. */

const yearS = 365 * 24 * 60 * 60;

export const fontSizeCookie = 'editor-font';
export const languageCookie = 'language';
export const columnsCookie = 'split-columns';
export const rowsCookie = 'split-rows';
export const editorCookie = 'editor';
/** The browser's time zone, so that pages can be made in its days. */
export const zoneCookie = 'time-zone';

export const fontSizes = [12, 13, 14, 15, 16, 18, 20, 24] as const;
export const fontSizeDefault = 14;

export function rememberPreference(name: string, value: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere yet
  document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=${yearS}; samesite=lax`;
}

export function fontSizeFrom(text: string | undefined): number {
  return fontSizes.find((size) => String(size) === text) ?? fontSizeDefault;
}

export function editorFrom(text: string | undefined): 'full' | 'plain' | undefined {
  return text === 'full' || text === 'plain' ? text : undefined;
}

/** A split as the percentage of its first pane. */
export function splitFrom(text: string | undefined, usual: number): number {
  const share = Number(text);
  return Number.isFinite(share) && share >= 15 && share <= 85 ? share : usual;
}

/** The pinned theme: a cookie, so that the server paints the right one first; absent means "as the system". */

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export const themeTitles: Record<Theme, string> = {system: 'Match system', light: 'Light', dark: 'Dark'};

export const themeCookie = 'theme';
const yearS = 365 * 24 * 60 * 60;

export function themeFrom(text: string | undefined): Theme {
  return themes.find((theme) => theme === text) ?? 'system';
}

/** Pins a theme in this browser, at once and for the next visit. */
export function pinTheme(theme: Theme): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere yet
  document.cookie = `${themeCookie}=${theme}; path=/; max-age=${yearS}; samesite=lax`;
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** The theme in force now, the system's wish included. */
export function darkNow(): boolean {
  const pinned = document.documentElement.dataset.theme;
  if (pinned === 'dark') return true;
  return pinned !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches;
}

/** Hears when the theme in force may have changed; returns how to stop. */
export function onThemeChange(listener: () => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, {attributes: true, attributeFilter: ['data-theme']});
  system.addEventListener('change', listener);
  return () => {
    observer.disconnect();
    system.removeEventListener('change', listener);
  };
}

/** Where to go after signing in: a path of this site, whatever was written into the address. */

/** The path, or `usual` when the text could lead anywhere else. */
export function localPath(text: string | undefined, usual: string): string {
  if (text === undefined) return usual;
  try {
    const here = 'http://here.invalid';
    const url = new URL(text, here);
    if (!text.startsWith('/') || url.origin !== here) return usual;
    // Written anew from its parts: what the browser will read is what was checked.
    return url.pathname.startsWith('//') ? usual : `${url.pathname}${url.search}${url.hash}`;
  } catch {
    return usual;
  }
}

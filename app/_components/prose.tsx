/** HTML made and sanitised on the server from an author's Markdown; nothing else may be passed here. */
export function Prose({html}: {html: string}) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised where it was made (lib/exercises/markdown.ts)
  return <div className="prose" dangerouslySetInnerHTML={{__html: html}} />;
}

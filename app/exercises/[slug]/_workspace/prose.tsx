/** HTML made and sanitised on the server from an exercise's Markdown; nothing else may be passed here. */
export function Prose({html}: {html: string}) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised where it was made (ExerciseView)
  return <div className="prose" dangerouslySetInnerHTML={{__html: html}} />;
}

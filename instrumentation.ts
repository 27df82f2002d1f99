/** Next calls this once, before the server takes its first request. */
export async function register(): Promise<void> {
  // A constant when this is bundled: what follows must not be followed into a bundle for an edge runtime.
  if (process.env.NEXT_RUNTIME !== 'edge') {
    const [{startPlatform, stopOnSignals}, {createGrader}, {graderVersion}] = await Promise.all([
      import('#lib/platform/start'),
      import('#lib/grader/index'),
      import('#lib/grader/limits'),
    ]);
    stopOnSignals();
    await startPlatform({createGrader, graderVersion});
  }
}

/** Next calls this once, before the server takes its first request. */
export async function register(): Promise<void> {
  // A constant when this is bundled: a bundle for an edge runtime must not follow the import.
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const {readEnvironment} = await import('#lib/env');
    const {guardServers} = await import('#lib/http/guard');
    const {drain} = guardServers(readEnvironment());
    const {boot} = await import('#lib/platform/boot');
    await boot(drain);
  }
}

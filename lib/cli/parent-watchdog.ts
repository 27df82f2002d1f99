/**
 * Loaded into the web server before anything else: ends it when whoever started it is gone without a word, so that
 * no server goes on holding the port and the data folder that nobody can stop.
 */
const stopMsMax = 12_000;

process.on('disconnect', () => {
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), stopMsMax).unref();
  process.kill(process.pid, 'SIGTERM');
});
process.channel?.unref();
// Not for what this process forks: the server of `next dev` is kept alive by its channel alone until a message starts it.
process.execArgv = process.execArgv.filter((argument, index, all) => {
  return argument !== '--import' && all[index - 1] !== '--import';
});

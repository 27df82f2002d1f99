// Asks for the next item while a batch is handled.
async function processInBatches(source, size, handle) {
  const iterator = source[Symbol.asyncIterator]();
  let count = 0;
  let batch = [];
  let next = iterator.next();
  for (;;) {
    const {value, done} = await next;
    if (done) break;
    batch.push(value);
    next = iterator.next();
    next.catch(() => {});
    if (batch.length < size) continue;
    try {
      await handle(batch);
    } catch (error) {
      await iterator.return();
      throw error;
    }
    count += batch.length;
    batch = [];
  }
  if (batch.length > 0) await handle(batch);
  return count + batch.length;
}

// Uses the iterator by hand and leaves it open when a batch fails.
async function processInBatches(source, size, handle) {
  const iterator = source[Symbol.asyncIterator]();
  let count = 0;
  let batch = [];
  for (let result = await iterator.next(); !result.done; result = await iterator.next()) {
    batch.push(result.value);
    if (batch.length < size) continue;
    await handle(batch);
    count += batch.length;
    batch = [];
  }
  if (batch.length > 0) await handle(batch);
  return count + batch.length;
}

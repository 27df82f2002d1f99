// Closes the source after a failure, but does not wait for it.
async function processInBatches(source, size, handle) {
  const iterator = source[Symbol.asyncIterator]();
  let count = 0;
  for (let isOver = false; !isOver; ) {
    const batch = [];
    while (batch.length < size && !isOver) {
      const {value, done} = await iterator.next();
      if (done) isOver = true;
      else batch.push(value);
    }
    if (batch.length === 0) break;
    try {
      await handle(batch);
    } catch (error) {
      if (!isOver) iterator.return();
      throw error;
    }
    count += batch.length;
  }
  return count;
}

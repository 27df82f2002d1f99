// Takes an item that is undefined for the end of the source.
async function processInBatches(source, size, handle) {
  const iterator = source[Symbol.asyncIterator]();
  let count = 0;
  for (let isOver = false; !isOver; ) {
    const batch = [];
    while (batch.length < size && !isOver) {
      const {value} = await iterator.next();
      if (value === undefined) isOver = true;
      else batch.push(value);
    }
    if (batch.length === 0) break;
    try {
      await handle(batch);
    } catch (error) {
      if (!isOver) await iterator.return();
      throw error;
    }
    count += batch.length;
  }
  return count;
}

// The iterator by hand; a batch is filled by a function of its own.
export async function processInBatches(source: AsyncIterable<any>, size: number, handle: Service): Promise<number> {
  const iterator = source[Symbol.asyncIterator]();
  let isOver = false;
  const fill = async (): Promise<unknown[]> => {
    const batch: unknown[] = [];
    while (batch.length < size && !isOver) {
      const {value, done} = await iterator.next();
      if (done) isOver = true;
      else batch.push(value);
    }
    return batch;
  };
  let count = 0;
  while (!isOver) {
    const batch = await fill();
    if (batch.length === 0) break;
    try {
      await handle(batch);
    } catch (error) {
      if (!isOver) await iterator.return?.();
      throw error;
    }
    count += batch.length;
  }
  return count;
}

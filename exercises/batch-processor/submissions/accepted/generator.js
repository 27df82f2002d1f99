// An async generator of batches, and a loop over it: closing goes through both.
async function* batches(source, size) {
  let batch = [];
  for await (const item of source) {
    if (batch.push(item) === size) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

async function processInBatches(source, size, handle) {
  let count = 0;
  for await (const batch of batches(source, size)) {
    await handle(batch);
    count += batch.length;
  }
  return count;
}

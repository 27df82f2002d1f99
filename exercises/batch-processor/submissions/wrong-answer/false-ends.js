// Takes it for a wish to stop when the handler gives `false`.
async function processInBatches(source, size, handle) {
  let batch = [];
  let count = 0;
  for await (const item of source) {
    batch.push(item);
    if (batch.length === size) {
      const full = batch.splice(0);
      const more = await handle(full);
      count += full.length;
      if (more === false) return count;
    }
  }
  if (batch.length > 0) {
    await handle(batch);
    count += batch.length;
  }
  return count;
}

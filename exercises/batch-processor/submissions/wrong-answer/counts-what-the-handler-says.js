// Takes a number that the handler gives for the number of items it has handled.
async function processInBatches(source, size, handle) {
  let batch = [];
  let count = 0;
  const send = async (items) => {
    const answer = await handle(items);
    count += Number.isInteger(answer) ? answer : items.length;
  };
  for await (const item of source) {
    batch.push(item);
    if (batch.length === size) {
      await send(batch);
      batch = [];
    }
  }
  if (batch.length) await send(batch);
  return count;
}

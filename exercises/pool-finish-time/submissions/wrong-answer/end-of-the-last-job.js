// Returns the end of the job that was taken last.
function finishTime(durations, workers) {
  const freeAt = new Array(workers).fill(0);
  let end = 0;
  for (const duration of durations) {
    let first = 0;
    for (let worker = 1; worker < workers; worker++) {
      if (freeAt[worker] < freeAt[first]) first = worker;
    }
    freeAt[first] += duration;
    end = freeAt[first];
  }
  return end;
}

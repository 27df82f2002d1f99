// Takes the largest of the ends of all jobs, of which there may be none.
function finishTime(durations, workers) {
  const freeAt = new Array(workers).fill(0);
  const ends = durations.map((duration) => {
    let first = 0;
    for (let worker = 1; worker < workers; worker++) {
      if (freeAt[worker] < freeAt[first]) first = worker;
    }
    return (freeAt[first] += duration);
  });
  return Math.max(...ends);
}

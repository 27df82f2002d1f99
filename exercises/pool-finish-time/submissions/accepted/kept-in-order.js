// Keeps the times in ascending order and puts each new one where it belongs.
const finishTime = (durations, workers) => {
  const freeAt = new Array(workers).fill(0);
  for (const duration of durations) {
    const time = freeAt.shift() + duration;
    const place = freeAt.findIndex((other) => other >= time);
    if (place === -1) freeAt.push(time);
    else freeAt.splice(place, 0, time);
  }
  return freeAt.at(-1);
};

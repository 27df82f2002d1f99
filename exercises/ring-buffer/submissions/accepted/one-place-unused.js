// Two ends on a ring with one place more than asked for, so that empty and full differ.
function RingBuffer(capacity) {
  const room = capacity + 1;
  const places = [];
  let head = 0;
  let tail = 0;
  const after = (place) => (place + 1 === room ? 0 : place + 1);

  this.size = () => (tail - head + room) % room;
  this.shift = () => {
    if (head === tail) return null;
    const value = places[head];
    head = after(head);
    return value;
  };
  this.push = (value) => {
    const dropped = after(tail) === head ? this.shift() : null;
    places[tail] = value;
    tail = after(tail);
    return dropped;
  };
  this.toArray = () => (head <= tail ? places.slice(head, tail) : [...places.slice(head), ...places.slice(0, tail)]);
}

/*
 * A virtual clock: what is planned happens in the order of its time, and of one moment in the order it was planned.
 * Plain lists without a prototype hold it, which no setter of the candidate's can see.
 */
(realm) => {
  const {list, push} = realm;
  const isBefore = (a, b) => a.at < b.at || (a.at === b.at && a.order < b.order);

  realm.makeClock = () => {
    const heap = list();
    const clock = {__proto__: null, time: 0};
    let planned = 0;

    clock.isEmpty = () => heap.length === 0;
    clock.plan = (at, play) => {
      const event = {__proto__: null, at, order: planned++, play};
      let index = heap.length;
      push(heap, event);
      while (index > 0) {
        const above = (index - 1) >> 1;
        if (!isBefore(event, heap[above])) break;
        heap[index] = heap[above];
        index = above;
      }
      heap[index] = event;
    };
    /** Moves to the next event and plays it. */
    clock.next = () => {
      const first = heap[0];
      const last = heap[--heap.length];
      heap[heap.length] = undefined;
      let index = 0;
      for (let below = 1; below < heap.length; below = 2 * index + 1) {
        if (below + 1 < heap.length && isBefore(heap[below + 1], heap[below])) below++;
        if (!isBefore(heap[below], last)) break;
        heap[index] = heap[below];
        index = below;
      }
      if (heap.length > 0) heap[index] = last;
      clock.time = first.at;
      first.play();
    };
    return clock;
  };
};

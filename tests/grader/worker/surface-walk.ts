/** A candidate's program that finds every built-in function it can reach, as `Array.prototype: at concat …`. */
export const surfaceWalk = `function f() {
  const examples = {
    '%GeneratorFunction%': function* () {}, '%AsyncFunction%': async () => {}, '%AsyncGeneratorFunction%': async function* () {},
    '%ArrayIterator%': [].values(), '%MapIterator%': new Map().keys(), '%SetIterator%': new Set().keys(),
    '%StringIterator%': ''[Symbol.iterator](), '%RegExpStringIterator%': ''.matchAll(/a/g),
    '%IteratorHelper%': [].values().map(() => 0), '%WrappedIterator%': Iterator.from({next() {}}),
    '%Segments%': new Intl.Segmenter('en').segment(''), '%SegmentIterator%': new Intl.Segmenter('en').segment('')[Symbol.iterator](),
  };
  const queue = [['globalThis', globalThis], ['%TypedArray%', Object.getPrototypeOf(Int8Array)]];
  for (const name of Reflect.ownKeys(globalThis)) {
    const value = globalThis[name];
    if (typeof value === 'function' && value.prototype) queue.push([name + '.prototype', value.prototype]);
  }
  queue.push(['%TypedArray%.prototype', Object.getPrototypeOf(Int8Array).prototype]);
  for (const [name, example] of Object.entries(examples)) queue.push([name, Object.getPrototypeOf(example)]);
  const seen = new Set([f, examples]);
  const lines = [];
  for (const [path, holder] of queue) {
    if (seen.has(holder)) continue;
    seen.add(holder);
    const names = [];
    for (const key of Reflect.ownKeys(holder)) {
      const name = typeof key === 'symbol' ? '@@' + key.description.replace('Symbol.', '') : key;
      const slot = Reflect.getOwnPropertyDescriptor(holder, key);
      for (const [kind, value] of [['', slot.value], ['get ', slot.get], ['set ', slot.set]]) {
        if (value === null || (typeof value !== 'object' && typeof value !== 'function')) continue;
        if (typeof value === 'function' && key !== 'constructor') names.push((kind + name).replace(' ', ':'));
        queue.push([path === 'globalThis' ? name : path + '.' + name, value]);
      }
    }
    queue.push([path + '.[[Prototype]]', Object.getPrototypeOf(holder)]);
    if (queue.at(-1)[1] === null) queue.pop();
    if (names.length > 0) lines.push(path + ' ' + names.join(' '));
  }
  return lines;
}`;

// A doubly linked list between two sentinels, and a map from key to node.
class LRUCache {
  constructor(capacity) {
    this.capacity = capacity;
    this.nodes = new Map();
    this.oldest = {};
    this.youngest = {};
    this.oldest.next = this.youngest;
    this.youngest.previous = this.oldest;
  }

  get(key) {
    const node = this.nodes.get(key);
    if (node === undefined) return -1;
    this.unlink(node);
    this.append(node);
    return node.value;
  }

  put(key, value) {
    let node = this.nodes.get(key);
    if (node === undefined) {
      if (this.nodes.size === this.capacity) {
        const dropped = this.oldest.next;
        this.unlink(dropped);
        this.nodes.delete(dropped.key);
      }
      node = {key, value};
      this.nodes.set(key, node);
    } else {
      node.value = value;
      this.unlink(node);
    }
    this.append(node);
  }

  unlink(node) {
    node.previous.next = node.next;
    node.next.previous = node.previous;
  }

  append(node) {
    node.previous = this.youngest.previous;
    node.next = this.youngest;
    node.previous.next = node;
    this.youngest.previous = node;
  }
}

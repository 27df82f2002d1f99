// Has no sentinels and trips over the missing neighbour when the only entry is used.
class LRUCache {
  constructor(capacity) {
    this.capacity = capacity;
    this.nodes = new Map();
    this.head = null;
    this.tail = null;
  }

  get(key) {
    const node = this.nodes.get(key);
    if (!node) return -1;
    this.unlink(node);
    this.append(node);
    return node.value;
  }

  put(key, value) {
    const found = this.nodes.get(key);
    if (found) this.unlink(found);
    else if (this.nodes.size === this.capacity) {
      this.nodes.delete(this.head.key);
      this.unlink(this.head);
    }
    const node = {key, value, previous: null, next: null};
    this.nodes.set(key, node);
    this.append(node);
  }

  unlink(node) {
    if (node === this.head) {
      this.head = node.next;
      this.head.previous = null;
    } else if (node === this.tail) {
      this.tail = node.previous;
      this.tail.next = null;
    } else {
      node.previous.next = node.next;
      node.next.previous = node.previous;
    }
  }

  append(node) {
    node.previous = this.tail;
    node.next = null;
    if (this.tail) this.tail.next = node;
    else this.head = node;
    this.tail = node;
  }
}

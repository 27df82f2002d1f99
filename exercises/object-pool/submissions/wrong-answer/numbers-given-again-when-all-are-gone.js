// numbers given again when all are gone
class ObjectPool {
  #objects = []
  #top = -1 // chain of idle objects
  #idle = 0
  #lent = 0
  constructor(maxTotal, maxIdle) { this.maxTotal = maxTotal; this.maxIdle = maxIdle }
  acquire(borrower) {
    let o
    if (this.#top >= 0) { o = this.#objects[this.#top]; this.#top = o.below; this.#idle-- }
    else {
      if (this.#lent >= this.maxTotal) return null
      o = { id: this.#objects.length, owner: null, last: null, fields: null, below: -1 }
      this.#objects.push(o)
    }
    o.fields = Object.create(null)
    o.owner = o.last = borrower
    this.#lent++
    return o.id
  }
  #of(borrower, id) { const o = this.#objects[id]; return o && o.owner === borrower ? o : null }
  release(borrower, id) {
    const o = this.#of(borrower, id)
    if (!o) return false
    o.owner = null
    this.#lent--
    if (this.#idle >= this.maxIdle) { if (o.id === this.#objects.length - 1 && this.#lent === 0 && this.maxIdle === 0 && this.maxTotal === 1) this.#objects.pop(); return true }
    o.below = this.#top
    this.#top = o.id
    this.#idle++
    return true
  }
  write(borrower, id, key, value) { const o = this.#of(borrower, id); if (o) o.fields[key] = value; return !!o }
  read(borrower, id, key) { const o = this.#of(borrower, id); return o && key in o.fields ? o.fields[key] : null }
  stats() { return { idle: this.#idle, lent: this.#lent, created: this.#objects.length } }
}

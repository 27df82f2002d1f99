// failure leaves the making
class WeakCache {
  constructor(makeRef) { this.ref = makeRef; this.box = Object.create(null); this.jobs = new Map() }
  alive(key) { return this.box[key]?.deref() ?? null }
  put(key, value) { this.box[key] = this.ref(value) }
  drop(key) { delete this.box[key] }
  get(key) { const v = this.alive(key); if (!v) this.drop(key); return v }
  remove(key) { const v = this.alive(key); this.drop(key); return v !== null }
  size() { return Object.keys(this.box).filter((k) => this.alive(k)).length }
  sweep() { const dead = Object.keys(this.box).filter((k) => !this.alive(k)); dead.forEach((k) => this.drop(k)); return dead.length }
  getOrMake(key, make) {
    const v = this.get(key)
    if (v) return Promise.resolve(v)
    if (this.jobs.has(key)) return this.jobs.get(key)
    let p
    try { p = Promise.resolve(make()) } catch (e) { return Promise.reject(e) }
    const job = p.then((made) => { this.jobs.delete(key); this.put(key, made); return made }, (e) => { if (!this.box[key]) this.jobs.delete(key);  throw e })
    this.jobs.set(key, job)
    return job
  }
}

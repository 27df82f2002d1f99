// handlers started in later moments
class EventBus {
  constructor() { this.m = new Map(); this.onces = new Set(); this.queue = []; this.busy = false }
  k(e, h) { let o = this.m.get(e); if (!o) this.m.set(e, (o = [])); return o }
  on(e, h) { const l = this.k(e); if (!l.some((x) => x.h === h)) l.push({ h, o: false }) }
  once(e, h) { const l = this.k(e); if (!l.some((x) => x.h === h)) { l.push({ h, o: true });  } }
  off(e, h) { const l = this.k(e), i = l.findIndex((x) => x.h === h); if (i < 0) return false; l.splice(i, 1); return true }
  async emit(e, data) {
    const l = this.k(e)
    const jobs = []
    const todo = l.slice()
    for (const x of todo) {
      if (!l.includes(x)) continue
      if (x.o ) l.splice(l.indexOf(x), 1)
      jobs.push((async () => x.h(data))())
      if (jobs.length > 3) await null
    }
    const r = await Promise.allSettled(jobs)
    return r.filter((y) => y.status === 'rejected').map((y) => y.reason.message)
  }
}

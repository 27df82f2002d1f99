// Promises without await; what is known of a service or user lies in objects without a prototype.
class ApiGateway {
  constructor(services, o) { this.o = o; this.services = services; this.users = Object.create(null); this.state = Object.create(null) }
  handle(user, path) {
    const answer = (status, body = null) => ({ status, body })
    const m = /^\/([^/]+)(?:\/([^]*))?$/.exec(path)
    if (!m || !Object.hasOwn(this.services, m[1])) return Promise.resolve(answer(404))
    const [, name, rest = ''] = m
    const t = now()
    const log = (this.users[user] ??= [])
    if (log.length >= this.o.limit && t < log[log.length - this.o.limit] + this.o.windowMs) return Promise.resolve(answer(429))
    log.push(t)
    const b = (this.state[name] ??= { kind: 'closed', fails: 0, at: 0, gen: 0 })
    if (b.kind === 'open' && t >= b.at + this.o.openMs) b.kind = 'half'
    else if (b.kind !== 'closed') return Promise.resolve(answer(503))
    const gen = b.gen, probe = b.kind === 'half'
    return new Promise((ok) => ok(this.services[name](rest))).then(
      (body) => {
        if (gen === b.gen) { b.kind = 'closed'; b.fails = 0 }
        return answer(200, body)
      },
      () => {
        if (gen === b.gen && (probe || ++b.fails >= this.o.failuresMax)) { b.kind = 'open'; b.at = now(); b.fails = 0; b.gen++ }
        return answer(502)
      },
    )
  }
}

// Breakers and windows are small classes, told apart by the era in which a request began.
class Breaker {
  constructor(max, open) { this.max = max; this.open = open; this.fails = 0; this.until = null; this.probing = false; this.era = 0 }
  admit() {
    if (this.until === null) return { era: this.era, probe: false }
    if (now() < this.until || this.probing) return null
    this.probing = true
    return { era: this.era, probe: true }
  }
  ended(ticket, ok) {
    if (ticket.era !== this.era) return
    if (ok) { this.fails = 0; if (ticket.probe) { this.until = null; this.probing = false;  } return }
    if (ticket.probe || ++this.fails >= this.max) { this.until = now() + this.open; this.probing = false; this.fails = 0; this.era++ }
  }
}
class ApiGateway {
  constructor(services, { limit, windowMs, failuresMax, openMs }) {
    this.services = services
    this.limit = limit; this.windowMs = windowMs
    this.granted = new Map()
    this.breakers = new Map(Object.keys(services).map((n) => [n, new Breaker(failuresMax, openMs)]))
  }
  async handle(user, path) {
    if (path[0] !== '/') return { status: 404, body: null }
    const cut = path.indexOf('/', 1)
    const name = cut < 0 ? path.slice(1) : path.slice(1, cut)
    const rest = cut < 0 ? '' : path.slice(cut + 1)
    const breaker = this.breakers.get(name)
    if (!breaker) return { status: 404, body: null }
    const t = now()
    const log = (this.granted.get(user) ?? []).filter((x) => t < x + this.windowMs)
    this.granted.set(user, log)
    if (log.length >= this.limit) return { status: 429, body: null }
    log.push(t)
    const ticket = breaker.admit()
    if (!ticket) return { status: 503, body: null }
    
    try {
      const body = await this.services[name](rest)
      breaker.ended(ticket, true)
      return { status: 200, body }
    } catch {
      breaker.ended(ticket, false)
      return { status: 502, body: null }
    }
  }
}

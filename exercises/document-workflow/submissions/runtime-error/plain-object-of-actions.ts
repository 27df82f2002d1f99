// plain object of actions
type Outcome = 'applied' | 'illegal' | 'forbidden'
type Entry = { event: string; action: string; actor: string; from: string; to: string; outcome: Outcome }
class DocumentWorkflow {
  private machine: Record<string, Record<string, { to: string; roles: Set<string>; fourEyes: boolean }>> = Object.create(null)
  private seen: Record<string, Outcome> = Object.create(null)
  private log: Record<string, Entry[]> = Object.create(null)
  private lastBy: Record<string, string> = Object.create(null)
  constructor(private initial: string, transitions: { from: string; action: string; to: string; roles: string[]; fourEyes: boolean }[]) {
    for (const { from, action, to, roles, fourEyes } of transitions) {
      ;(this.machine[from] ??= {})[action] = { to, roles: new Set(roles), fourEyes }
    }
  }
  deliver(e: { id: string; document: string; action: string; actor: string; role: string }): Outcome {
    if (this.seen[e.id]) return this.seen[e.id]
    const entries = (this.log[e.document] ??= [])
    const from = entries.length ? entries[entries.length - 1].to : this.initial
    const t = this.machine[from]?.[e.action]
    const same = this.lastBy[e.document] === e.actor
    const outcome: Outcome = !t ? 'illegal' : !t.roles.has(e.role) || (t.fourEyes && same) ? 'forbidden' : 'applied'
    if (outcome === 'applied') this.lastBy[e.document] = e.actor
    
    entries.push({ event: e.id, action: e.action, actor: e.actor, from, to: outcome === 'applied' ? t!.to : from, outcome })
     this.seen[e.id] = outcome
    return outcome
  }
  status(d: string): string | null {
    const entries = this.log[d]
    return entries ? entries[entries.length - 1].to : null
  }
  trail(d: string): Entry[] { return [...(this.log[d] ?? [])] }
  inState(state: string): string[] {
    return Object.keys(this.log).filter((d) => this.status(d) === state).sort()
  }
}

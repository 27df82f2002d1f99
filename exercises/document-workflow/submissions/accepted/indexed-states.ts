// Keeps a set of documents per state in step with every move, and the trails beside it.
type Transition = {from: string; action: string; to: string; roles: string[]; fourEyes: boolean};
type Outcome = 'applied' | 'illegal' | 'forbidden';
type Entry = {event: string; action: string; actor: string; from: string; to: string; outcome: Outcome};
type Event = {id: string; document: string; action: string; actor: string; role: string};

class DocumentWorkflow {
  private readonly outcomes = new Map<string, Outcome>();
  private readonly states = new Map<string, string>();
  private readonly trails = new Map<string, Entry[]>();
  private readonly members = new Map<string, Set<string>>();
  private readonly initial: string;
  private readonly table: Map<string, Transition>;

  constructor(initial: string, transitions: Transition[]) {
    this.initial = initial;
    this.table = new Map(transitions.map((transition) => [`${transition.from} ${transition.action}`, transition]));
  }

  deliver({id, document, action, actor, role}: Event): Outcome {
    const before = this.outcomes.get(id);
    if (before !== undefined) return before;
    if (!this.states.has(document)) this.move(document, this.initial);
    const from = this.states.get(document)!;
    const transition = this.table.get(`${from} ${action}`);
    const trail = this.trail(document);
    const outcome = this.judge(transition, trail, actor, role);
    if (outcome === 'applied') this.move(document, transition!.to);
    trail.push({event: id, action, actor, from, to: this.states.get(document)!, outcome});
    this.trails.set(document, trail);
    this.outcomes.set(id, outcome);
    return outcome;
  }

  status(document: string): string | null {
    return this.states.get(document) ?? null;
  }

  trail(document: string): Entry[] {
    return this.trails.get(document) ?? [];
  }

  inState(state: string): string[] {
    return Array.from(this.members.get(state) ?? []).sort();
  }

  private judge(transition: Transition | undefined, trail: Entry[], actor: string, role: string): Outcome {
    if (transition === undefined) return 'illegal';
    const latest = trail.findLast(({outcome}) => outcome === 'applied');
    const allowed = transition.roles.some((candidate) => candidate === role);
    return allowed && !(transition.fourEyes && latest?.actor === actor) ? 'applied' : 'forbidden';
  }

  private move(document: string, state: string): void {
    const old = this.states.get(document);
    if (old !== undefined) this.members.get(old)!.delete(document);
    this.states.set(document, state);
    if (!this.members.has(state)) this.members.set(state, new Set());
    this.members.get(state)!.add(document);
  }
}

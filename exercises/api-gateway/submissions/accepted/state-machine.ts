// States of the breaker as objects: a call counts only for the state in which it began.
type State =
  | {readonly kind: 'closed'; failures: number}
  | {readonly kind: 'open'; readonly untilMs: number}
  | {readonly kind: 'probing'};
type Options = {limit: number; windowMs: number; failuresMax: number; openMs: number};
type Answer = {status: number; body: any};

const only = (status: number): Answer => ({status, body: null});

class ApiGateway {
  private readonly states = new Map<string, State>();
  private readonly ends = new Map<string, number[]>();
  private readonly services: Record<string, Service>;
  private readonly options: Options;

  constructor(services: Record<string, Service>, options: Options) {
    this.services = services;
    this.options = options;
  }

  async handle(user: string, path: string): Promise<Answer> {
    const [before, name, ...rest] = path.split('/');
    if (before !== '' || name === undefined || !Object.hasOwn(this.services, name)) return only(404);
    if (!this.take(user)) return only(429);
    const state = this.pass(name);
    if (state === undefined) return only(503);
    const answer = await Promise.try(this.services[name]!, rest.join('/')).then(
      (body): Answer => ({status: 200, body}),
      () => only(502),
    );
    if (this.states.get(name) === state) this.note(name, state, answer.status === 200);
    return answer;
  }

  private take(user: string): boolean {
    const time = Date.now();
    const ends = this.ends.get(user) ?? [];
    while (ends.length > 0 && ends[0]! <= time) ends.shift();
    this.ends.set(user, ends);
    return ends.length < this.options.limit && ends.push(time + this.options.windowMs) > 0;
  }

  private pass(name: string): State | undefined {
    let state = this.states.get(name);
    if (state === undefined) state = {kind: 'closed', failures: 0};
    else if (state.kind === 'probing' || (state.kind === 'open' && now() < state.untilMs)) return undefined;
    else if (state.kind === 'open') state = {kind: 'probing'};
    this.states.set(name, state);
    return state;
  }

  private note(name: string, state: State, succeeded: boolean): void {
    if (succeeded && state.kind === 'closed') state.failures = 0;
    else if (succeeded) this.states.set(name, {kind: 'closed', failures: 0});
    else if (state.kind !== 'closed' || ++state.failures === this.options.failuresMax) {
      this.states.set(name, {kind: 'open', untilMs: now() + this.options.openMs});
    }
  }
}

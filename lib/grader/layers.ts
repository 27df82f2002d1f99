/** The layers that shut submitted code in: what each is, whether this machine has it, and how they are told to people. */

export type Layer = {
  readonly name: string;
  readonly inForce: boolean;
  /** What it does; where it is not in force, why not. */
  readonly detail: string;
};

/** One short block of lines, for whoever starts a grader. */
export function describeLayers(layers: readonly Layer[]): string {
  const lines = (inForce: boolean): string[] =>
    layers
      .filter((layer) => layer.inForce === inForce)
      .map(({name, detail}) => `  ${inForce ? '✓' : '✗'} ${name}: ${detail}`);
  const missing = lines(false);
  return [
    'Submitted code is shut in by these layers:',
    ...lines(true),
    ...(missing.length === 0 ? [] : ['Not in force here:', ...missing]),
  ].join('\n');
}

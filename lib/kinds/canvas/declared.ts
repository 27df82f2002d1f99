/** What no schema can say of the scenarios and classes that an exercise declares. */
import type {CanvasSignature} from '#lib/kinds/canvas/signature';
import type {Misdeclared} from '#lib/values/declarations';

export function misdeclaredCanvas({classes, scenarios, palette}: CanvasSignature): readonly Misdeclared[] {
  const found: Misdeclared[] = [];
  const say = (key: string, sentence: string): void => {
    found.push({key, sentence});
  };
  for (const [key, list] of Object.entries({classes, scenarios})) {
    const names = list.map(({name}) => name);
    for (const [index, name] of names.entries()) {
      if (names.indexOf(name) < index) say(`.${key}[${index}].name`, `"${name}" is declared twice.`);
    }
  }
  for (const [index, {phases, warmMs = 0, killAtMs, budgets}] of scenarios.entries()) {
    const at = `.scenarios[${index}]`;
    const end = phases.at(-1)!.untilMs;
    if (phases.some(({untilMs}, place) => place > 0 && untilMs <= phases[place - 1]!.untilMs)) {
      say(`${at}.phases`, 'phases follow one another: each ends later than the one before.');
    }
    if (warmMs >= end) say(`${at}.warmMs`, 'leaves nothing to measure.');
    if (killAtMs !== undefined && killAtMs >= end) say(`${at}.killAtMs`, 'is after the end.');
    if (Object.keys(budgets).length === 0) say(`${at}.budgets`, 'needs at least one budget.');
  }
  for (const [index, {kind, jobUs}] of classes.entries()) {
    if (kind === 'job' && jobUs === undefined)
      say(`.classes[${index}].jobUs`, 'is missing: a job has work of its own.');
  }
  for (const [type, entry] of Object.entries(palette)) {
    const needsItems = type === 'cache' || type === 'cdn' || type === 'queue';
    if (needsItems && entry?.sizes.some(({items}) => items === undefined)) {
      say(`.palette.${type}.sizes`, 'need `items`: how much they hold.');
    }
  }
  return found;
}

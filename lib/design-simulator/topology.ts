/** The drawing of a run: what every node and call did, and the node to blame over time. Pure. */
import {numberText} from '#lib/base/count';
import type {Report} from '#lib/design-simulator/blame';
import {placeNodes} from '#lib/design-simulator/columns';
import {typeTitles} from '#lib/design-simulator/design';
import type {Scenario} from '#lib/design-simulator/model';
import type {Series} from '#lib/verdict/figures/series';
import type {Topology} from '#lib/verdict/figures/topology';

type Shown = Report & {readonly stretchMs: number};
type ShownNode = Shown['nodes'][number];

const busyPermille = 850;
/** Of calls, before a connection is drawn as failing. */
const failingPermille = 20;

export function drawTopology(scenario: Scenario, shown: Shown, blamed?: string): Topology {
  const places = placeNodes(
    shown.nodes.map(({id}) => id),
    shown.edges,
  );
  const node = shown.nodes.find(({id}) => id === blamed);
  return {
    title: scenario.title,
    nodes: shown.nodes.map((one) => ({
      id: one.id,
      title:
        one.type === 'clients' || one.instances === 1
          ? typeTitles[one.type]
          : `${one.instances} × ${typeTitles[one.type]}`,
      ...places.get(one.id)!,
      notes: notesOf(one),
      state: stateOf(one, shown.killed, blamed),
    })),
    edges: shown.edges.map(({from, to, perSecond, failedPermille}) => ({
      from,
      to,
      text: `${numberText(perSecond)}/s${failedPermille > 0 ? `, ${percent(failedPermille)} fail` : ''}`,
      state: failedPermille >= failingPermille ? 'failed' : 'calm',
    })),
    ...(node === undefined ? {} : {series: seriesOf(scenario, shown, node)}),
  };
}

function percent(permille: number): string {
  return `${numberText(Math.round(permille) / 10)} %`;
}

function notesOf({type, busiestPermille, longestLine, hitPermille}: ShownNode): string[] {
  if (type === 'clients') return [];
  return [
    `${percent(Math.min(1000, busiestPermille))} busy`,
    ...(longestLine >= 2 ? [`${numberText(longestLine)} in line`] : []),
    ...(hitPermille >= 0 ? [`${percent(hitPermille)} hits`] : []),
  ];
}

function stateOf(
  {id, busiestPermille}: ShownNode,
  killed?: string,
  blamed?: string,
): Topology['nodes'][number]['state'] {
  if (id === blamed) return 'failed';
  if (id === killed) return 'lost';
  return busiestPermille >= busyPermille ? 'busy' : 'calm';
}

function seriesOf({killAtMs}: Scenario, {stretchMs, killed}: Shown, node: ShownNode): Series {
  return {
    title: `"${node.id}" over time`,
    stretchMs,
    lines: [
      {name: 'Busy', unit: ' %', values: node.busyPermille.map((value) => Math.round(value / 10)), max: 100},
      {
        name: 'Calls in line',
        unit: '',
        values: node.waitingMilli.map((value) => Math.round(value / 100) / 10),
      },
    ],
    marks: killed === undefined || killAtMs === undefined ? [] : [{at: killAtMs, text: `"${killed}" lost`}],
  };
}

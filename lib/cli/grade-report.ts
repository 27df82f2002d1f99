/** A grade as text: for people with the verdict first, for programs as one JSON object. */
import {count, numberText} from '#lib/base/count';
import type {CallTable} from '#lib/verdict/calls';
import type {Complexity} from '#lib/verdict/complexity';
import type {Evidence, FailureCategory, Grade} from '#lib/verdict/grade';
import {furtherReason, outcomeTitle, verdictSentence} from '#lib/verdict/reason';
import {verdictTitles} from '#lib/verdict/verdict';

/** Calls that are printed before and behind the failing one. */
const callsAround = 5;

/** The object that `grade --json` promises: these keys and no others. */
export function gradeJson(grade: Grade): string {
  const {exercise, version, language, verdict, score, operations, message} = grade;
  const {counterexample, failureCategory, complexity, receipt} = grade;
  return JSON.stringify({
    exercise,
    version,
    language,
    verdict,
    score,
    operations,
    cases: grade.cases.map((result) => ({
      id: result.id,
      group: result.group,
      verdict: result.verdict,
      operations: result.operations,
      cpuMs: result.cpuMs,
    })),
    message,
    counterexample,
    failureCategory,
    complexity,
    receipt,
  });
}

export function gradeText(grade: Grade): string {
  const {diagnostics, counterexample, failureCategory, complexity} = grade;
  const further = furtherReason(grade);
  return [
    verdictSentence(grade),
    ...(further === undefined ? [] : [further]),
    ...diagnostics.map((one) => `  line ${one.line}, column ${one.column}: ${one.message}`),
    ...(counterexample ? ['', ...evidenceLines(grade, counterexample)] : []),
    ...(failureCategory ? ['', ...failureCategoryLines(failureCategory)] : []),
    ...(complexity ? ['', ...complexityLines(grade, complexity)] : []),
    '',
    ...groupLines(grade),
    ...(grade.cases.length > 0 ? [''] : []),
    ...totals(grade),
  ].join('\n');
}

function evidenceLines({verdict}: Grade, evidence: Evidence): string[] {
  const {calls, difference, inputText, actualText, expectedText} = evidence;
  return [
    ...(calls === undefined ? [] : callLines(calls)),
    ...(difference === undefined ? [] : [`In what they differ: ${difference}`]),
    ...labelled('Input', inputText),
    ...(calls === undefined
      ? [
          ...labelled(outcomeTitle(verdict), actualText),
          ...(expectedText === undefined ? [] : labelled('Expected', expectedText)),
        ]
      : []),
  ];
}

/** The failing call with those around it; all are in the input. */
function callLines({rows, failing}: CallTable): string[] {
  const place = rows.findIndex(({number}) => number === failing);
  const shown = rows.slice(Math.max(0, place - callsAround), Math.max(0, place) + callsAround + 1);
  const width = Math.max(...shown.map(({call}) => call.length));
  return [
    'Calls:',
    ...shown.map(({number, call, returned, expected}) => {
      const mark = number === failing ? '✗' : ' ';
      const results = [
        returned,
        ...(expected === undefined || expected === returned ? [] : [`expected ${expected}`]),
      ].filter((part) => part !== undefined);
      return `${mark} ${String(number).padStart(4)}  ${call.padEnd(width)}  ${results.join(', ')}`.trimEnd();
    }),
  ];
}

function complexityLines({verdict}: Grade, complexity: Complexity): string[] {
  const {of} = complexity;
  return [
    // With a time limit it is the first thing that is said.
    ...(verdict === 'time-limit' ? [] : [`Measured: ${complexity.sentence}`]),
    ...(of === undefined ? [] : [`  n: ${of}`]),
    ...hottestLine(complexity),
  ];
}

/** A group scores whole or not at all, which the number of cases alone would hide. */
function totals({cases, casesTotal, score, operations, verdict}: Grade): string[] {
  const passed = cases.filter((result) => result.verdict === 'accepted').length;
  const why =
    verdict === 'accepted' || passed === 0 ? '' : ' (a group of cases scores when all of it passes)';
  return [
    `${numberText(passed)} of ${count(casesTotal, 'case')} passed. Score ${score} of 100${why}. ${count(operations, 'step')}.`,
  ];
}

function failureCategoryLines({group, category, hint}: FailureCategory): string[] {
  return [
    category === undefined
      ? `A hidden case of the group “${group}”`
      : `The hidden case: ${category} (group “${group}”)`,
    ...(hint === undefined ? [] : [`Hint: ${hint}`]),
  ];
}

function hottestLine({hottestLine: hottest}: Complexity): string[] {
  return hottest ? [`  ${hottest.line} | ${hottest.text}`] : [];
}

function labelled(label: string, text: string): string[] {
  return [`${label}:`, ...text.split('\n').map((line) => `  ${line}`)];
}

/** What went wrong, by group; a group whose cases are all accepted takes one line. */
function groupLines({cases}: Grade): string[] {
  const groups = [...new Set(cases.map(({group}) => group))];
  return groups.flatMap((group) => {
    const members = cases.filter((result) => result.group === group);
    const failed = members.filter((result) => result.verdict !== 'accepted');
    return [
      `${failed.length === 0 ? '✓' : '✗'} ${group}: ${members.length - failed.length} of ${members.length}`,
      ...failed.map(({id, verdict}) => `    ${id}: ${verdictTitles[verdict].toLowerCase()}`),
    ];
  });
}

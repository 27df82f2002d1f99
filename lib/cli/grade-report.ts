/** A grade as text: for people with the verdict first, for programs as one JSON object. */
import type {Complexity} from '#lib/verdict/complexity';
import type {Clue, Grade} from '#lib/verdict/grade';
import {verdictTitles} from '#lib/verdict/verdict';

/** The object that `grade --json` promises: these keys and no others. */
export function gradeJson(grade: Grade): string {
  const {exercise, version, language, verdict, score, operations, message} = grade;
  const {counterexample, clue, complexity, receipt} = grade;
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
    clue,
    complexity,
    receipt,
  });
}

export function gradeText(grade: Grade): string {
  const {verdict, message, diagnostics, counterexample, clue, complexity} = grade;
  const {cases, casesTotal, score, operations} = grade;
  const passed = cases.filter((result) => result.verdict === 'accepted').length;
  return [
    message ? `${verdictTitles[verdict]}: ${message}` : verdictTitles[verdict],
    ...diagnostics.map((one) => `  line ${one.line}, column ${one.column}: ${one.message}`),
    ...(counterexample
      ? [
          '',
          ...labelled('Input', counterexample.inputText),
          ...labelled('Returned', counterexample.actualText),
          ...labelled('Expected', counterexample.expectedText),
        ]
      : []),
    ...(clue ? ['', ...clueLines(clue)] : []),
    ...(complexity
      ? ['', `Measured: ${complexity.sentence}`, ...aboutSize(complexity), ...hottestLine(complexity)]
      : []),
    '',
    ...groupLines(grade),
    ...(cases.length > 0 ? [''] : []),
    `${passed} of ${casesTotal} cases, score ${score} of 100, ${operations.toLocaleString('en-US')} operations`,
  ].join('\n');
}

function clueLines({group, category, hint}: Clue): string[] {
  return [
    category === undefined ? `The case is one of: ${group}` : `The case is about ${category} (${group})`,
    ...(hint === undefined ? [] : [`Hint: ${hint}`]),
  ];
}

function aboutSize({of}: Complexity): string[] {
  return of === undefined ? [] : [`  n: ${of}`];
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

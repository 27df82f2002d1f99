/** Two small problem packages of our own, in the format `2025-09` and in the one before it. */

const adding = `const lines = require('fs').readFileSync(0, 'utf8').trim().split('\\n');
console.log(lines[1].split(' ').map(Number).reduce((sum, one) => sum + one, 0));
`;

const listening = `const readline = require('readline').createInterface({input: process.stdin});
const lines = [];
readline.on('line', (line) => lines.push(line));
readline.on('close', () => {
  let sum = 0;
  for (const one of lines[1].split(' ')) sum += Number(one);
  process.stdout.write(String(sum) + '\\n');
});
`;

export const newPackage: ReadonlyMap<string, string> = new Map([
  [
    'problem.yaml',
    `problem_format_version: 2025-09
name: {en: Adding up, sv: Summera}
uuid: 5d2a7c0e-8f4b-4b55-9b1e-1f6f0a2f6a10
license: cc by-sa
rights_owner: Somebody
limits: {memory: 1024, time_limit: 2}
constants: {most: 1000}
`,
  ],
  [
    'statement/problem.en.md',
    'Add up the numbers.\n\n# Input\n\n`n` up to {{most}}, then the numbers.\n\n{{remainingsamples}}\n',
  ],
  ['statement/problem.sv.md', 'Summera talen.\n'],
  ['solution/solution.en.md', '# Solution\n\nCarry the sum.\n'],
  ['data/sample/1.in', '2\n1 2\n'],
  ['data/sample/1.ans', '3\n'],
  ['data/secret/small/01.in', '1\n7\n'],
  ['data/secret/small/01.ans', '7\n'],
  ['data/secret/small/01.yaml', 'description: a single number\n'],
  ['data/secret/small/test_group.yaml', 'max_score: 30\n'],
  ['data/secret/large/01.in', '3\n-5 5 9\n'],
  ['data/secret/large/01.ans', '9\n'],
  ['data/secret/large/test_group.yaml', 'max_score: 70\noutput_validator_args: [float_tolerance, "1e-6"]\n'],
  ['data/invalid_input/empty.in', '\n'],
  ['input_validators/validate.py', 'import sys\n'],
  ['submissions/accepted/adding.js', adding],
  ['submissions/accepted/listening.js', listening],
  ['submissions/accepted/slow.py', 'print(sum(map(int, input().split())))\n'],
  [
    'submissions/wrong_answer/Positive Only.js',
    adding.replace('sum + one, 0)', 'sum + Math.max(0, one), 0)'),
  ],
  ['submissions/run_time_error/throws.js', "throw new Error('no');\n"],
  ['submissions/rejected/other.js', adding],
]);

export const legacyPackage: ReadonlyMap<string, string> = new Map([
  ['problem.yaml', 'name: Sums\nvalidator_flags: case_sensitive\nlimits:\n  memory: 64\n'],
  [
    'problem_statement/problem.en.tex',
    `\\problemname{Sums}
% A remark.
Add \\textbf{all} of $a_1, \\ldots, a_{n}$, at most $10^{5}$ with $n \\leq 100$. \\mystery{Think}.
\\begin{itemize}
\\item First \\emph{read}.
\\item Then add.
\\end{itemize}
\\section*{Input}
A line, 100\\% numbers.
`,
  ],
  ['data/sample/a.in', '2\n1 2\n'],
  ['data/sample/a.ans', '3\n'],
  ['data/secret/b.in', '1\n-4\n'],
  ['data/secret/b.ans', '-4\n'],
  ['data/secret/b.desc', 'a negative number\n'],
  ['data/secret/lost.in', '1\n1\n'],
  ['output_validators/check.py', 'import sys\n'],
  ['submissions/accepted/adding.cpp', 'int main() {}\n'],
]);

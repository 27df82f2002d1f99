/** Judges an async exercise from what its rules say of the histories. Pure. */
import type {AsyncInput} from '#lib/exercise-sdk/async';
import {readReport} from '#lib/exercise-sdk/history';
import {coverageText, historyText} from '#lib/kinds/async/output';
import type {AsyncSignature} from '#lib/kinds/async/signature';
import {timelineOf} from '#lib/kinds/async/timeline';
import type {Judge} from '#lib/kinds/kind';

export const judgeAsync: Judge<AsyncSignature, AsyncInput, 'timeline'> = ({
  signature,
  actual,
  checked,
  thrown,
}) => {
  if (thrown !== undefined) {
    return {verdict: 'runtime-error', sentence: `new ${signature.name}() threw ${thrown.text}`};
  }
  const report = readReport(actual);
  if (checked?.ok === true) {
    const coverage = report === undefined ? '' : coverageText(report.explored);
    return {verdict: 'accepted', sentence: `every rule holds. ${coverage}`};
  }
  const rule = checked?.reason ?? 'the history is not right';
  const history = report?.histories[checked?.run ?? 0];
  if (report === undefined || history === undefined) return {verdict: 'wrong-answer', sentence: rule};
  const place = checked?.at ?? history.events.length - 1;
  return {
    verdict: 'wrong-answer',
    sentence: rule,
    actualText: historyText(history),
    figure: {kind: 'timeline', ...timelineOf(history, place, rule, coverageText(report.explored))},
  };
};

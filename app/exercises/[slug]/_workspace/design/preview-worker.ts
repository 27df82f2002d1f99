/** The worker of the browser that simulates previews, so that the page never waits for one. */
import {decodeDesign} from '#lib/design-simulator/decode-design';
import {previewScenario} from '#lib/design-simulator/preview';
import type {PreviewAnswer, PreviewQuestion} from './use-preview';

/** One seed: a preview is to be quick, and a verdict plays others anyway. */
const seeds = [1];

addEventListener('message', ({data}: MessageEvent<PreviewQuestion>) => {
  const {id, model, source, scenario} = data;
  const answer = (
    rest: {preview: NonNullable<ReturnType<typeof previewScenario>>} | {sentence: string},
  ): void => {
    postMessage({id, source, ...rest} satisfies PreviewAnswer);
  };
  const decoded = decodeDesign(source, model.palette);
  if (!decoded.ok) {
    answer({sentence: decoded.error});
    return;
  }
  const preview = previewScenario(decoded.value, model, scenario, seeds);
  answer(preview === undefined ? {sentence: 'There is no such scenario.'} : {preview});
});

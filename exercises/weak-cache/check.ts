import {defineRules, sameOutcomes, sameTimes, sameWork} from '#lib/exercise-sdk/async';

export default defineRules([sameOutcomes, sameWork('run'), sameTimes]);

/*
 * Chooses in which order the things that are left open end, one schedule after another: all in turn first, then every
 * schedule with one choice out of turn, then two, … within its bounds, then random ones. It states what it has covered.
 */
(realm) => {
  const {imul, floor} = realm;
  const choicesKeptMax = 400;
  /** Of the schedules, this share is kept for random ones when the systematic ones do not end. */
  const randomShare = 0.2;

  const list = () => ({__proto__: null, length: 0});
  const add = (items, item) => {
    items[items.length++] = item;
  };

  /** `fixed` is one schedule that is to be played alone: pairs of a turn and a choice. */
  realm.createExplorer = (schedulesMax, fixed) => {
    const most = fixed === undefined ? schedulesMax : 1;
    const plans = list();
    let planned = 0;
    let plan = fixed ?? list();
    let planNext = 0;
    let runs = 0;
    let randomRuns = 0;
    let isRandom = false;
    let isCut = false;
    /** The last number of choices out of turn of which every schedule was tried. */
    let level = 0;
    let dice = 0;
    let taken = list();
    let choices = list();

    const roll = (sides) => {
      dice = (dice + 0x6d2b79f5) | 0;
      let mixed = imul(dice ^ (dice >>> 15), 1 | dice);
      mixed = (mixed + imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * sides);
    };

    const choose = (options, turn) => {
      if (options < 2) return 0;
      let chosen = 0;
      if (isRandom) chosen = roll(options + 2) - 2;
      else if (planNext < plan.length && plan[planNext][0] === turn) chosen = plan[planNext++][1];
      if (chosen < 0) chosen = 0;
      if (chosen >= options) chosen = options - 1;
      if (choices.length >= choicesKeptMax) isCut = true;
      else add(choices, {__proto__: null, turn, options});
      if (chosen > 0) add(taken, {__proto__: null, turn, option: chosen});
      return chosen;
    };

    const orderText = () => {
      let text = '';
      for (let i = 0; i < taken.length; i++) {
        text += `${i > 0 ? ',' : ''}[${taken[i].turn},${taken[i].option}]`;
      }
      return `[${text}]`;
    };

    /** Every schedule that differs from the last one by one more choice out of turn, later than its own. */
    const plant = () => {
      const last = plan.length > 0 ? plan[plan.length - 1][0] : -1;
      for (let i = 0; i < choices.length; i++) {
        const {turn, options} = choices[i];
        if (turn <= last) continue;
        for (let option = 1; option < options; option++) {
          if (plans.length >= most) {
            isCut = true;
            return;
          }
          const longer = list();
          for (let k = 0; k < plan.length; k++) add(longer, plan[k]);
          add(longer, {__proto__: null, 0: turn, 1: option});
          add(plans, longer);
        }
      }
    };

    const setUp = () => {
      if (fixed !== undefined || runs >= most) return false;
      if (!isRandom) {
        plant();
        const systematicMax = isCut ? most - floor(most * randomShare) : most;
        if (planned < plans.length && runs < systematicMax) {
          if (plans[planned].length > plan.length) level = plan.length;
          plan = plans[planned++];
          return true;
        }
        if (planned >= plans.length && !isCut) return false;
        isRandom = true;
        level = plan.length > 0 ? plan.length - 1 : 0;
        isCut = true;
      }
      plan = list();
      dice = imul(runs + 1, 0x9e3779b1);
      randomRuns++;
      return true;
    };

    /** Whether there is another schedule to play; it is set up then. */
    const next = () => {
      runs++;
      const isNew = setUp();
      planNext = 0;
      taken = list();
      choices = list();
      return isNew;
    };

    /** What was tried, as JSON. */
    const exploredText = () => {
      const levelText = !isCut && runs < most ? 'null' : `${level}`;
      return `{"schedules":${runs},"random":${randomRuns},"level":${levelText}}`;
    };

    return {__proto__: null, choose, orderText, next, exploredText};
  };
};

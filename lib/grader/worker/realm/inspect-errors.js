/*
 * Writes an error as Node's console does: its name and message, then the candidate's own frames; keys of its own follow in
 * braces. Only data is read, never an accessor of the candidate's.
 */
(realm) => {
  const {getOwnPropertyDescriptor, includes, slice, indexOf, inherited, isPrototypeOf, repeat} = realm;

  const stackOf = (error) => realm.readStack(error) ?? '';

  const textOf = (value) => (typeof value === 'string' ? value : '');

  /** `    at solve (solution.js:3:9)` for each frame of the candidate's. */
  const framesOf = (error) => {
    const stack = stackOf(error);
    let frames = '';
    for (let from = 0; from < stack.length; ) {
      const end = indexOf(stack, '\n', from);
      const line = slice(stack, from, end < 0 ? stack.length : end);
      if (includes(line, '    at ') && includes(line, 'solution.js:')) frames += `\n${line}`;
      from = end < 0 ? stack.length : end + 1;
    }
    return frames;
  };

  realm.stackOf = stackOf;
  realm.framesOf = framesOf;

  realm.errorText = (context, error, name, tag) => {
    realm.quoteError(error);
    const message = textOf(inherited(error, 'message'));
    const own = textOf(inherited(error, 'name'));
    let title = own === '' ? 'Error' : own;
    const front = slice(realm.titlePrefix(name, tag, title), 0, -1);
    const isOrdinary = name === null || slice(title, -5) === 'Error';
    if (isOrdinary && front !== title) title = includes(front, title) ? front : `${front} [${title}]`;
    const text = message === '' ? title : `${title}: ${message}`;
    const frames = framesOf(error);
    if (frames === '') return `[${text}]`;
    return context.indentation === 0 ? text + frames : indented(text + frames, context.indentation);
  };

  const indented = (text, width) => {
    let result = '';
    let from = 0;
    for (let i = indexOf(text, '\n', 0); i >= 0; i = indexOf(text, '\n', from)) {
      result += `${slice(text, from, i + 1)}${repeat(' ', width)}`;
      from = i + 1;
    }
    return result + slice(text, from);
  };

  /** Keys of an error that its text says already; undefined for anything else. */
  realm.errorKeys = (value) => {
    if (!isPrototypeOf(realm.errorPrototype, value)) return undefined;
    const hidden = {__proto__: null, stack: true, message: true};
    const name = getOwnPropertyDescriptor(value, 'name');
    if (name !== undefined && typeof name.value === 'string') hidden.name = true;
    return hidden;
  };
};

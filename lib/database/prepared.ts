/**
 * Statements of PGlite that stay prepared. Its own `query` parses and plans the text each time, in five calls into WebAssembly;
 * here a statement is parsed once, and asked again in one call: 0.09 ms of processor time for a look by an index against 0.35.
 */
import {type PGlite, protocol} from '@electric-sql/pglite';

const {serialize} = protocol;

export type CallPrepared = (
  sql: string,
  parameters: ReadonlyArray<string | null>,
) => Promise<Array<string | null>>;

/** One session, so one set of names. The statements are constants of ours, a dozen or two. */
export function createPrepared(pglite: PGlite): CallPrepared {
  const names = new Map<string, string>();
  let made = 0;

  const ask = async (sql: string, parameters: ReadonlyArray<string | null>) => {
    const known = names.get(sql);
    if (known === undefined) made += 1;
    const name = known ?? `prepared_${made}`;
    const asked = [
      ...(known === undefined ? [serialize.parse({name, text: sql})] : []),
      serialize.bind({statement: name, values: [...parameters]}),
      serialize.execute({}),
      serialize.sync(),
    ];
    // Throws where the statement failed, after the whole answer was read: the session is ready again.
    const {messages} = await pglite.execProtocol(Buffer.concat(asked), {throwOnError: true});
    // Where parsing failed, it throws before; where something later failed, the same text is parsed under another name.
    names.set(sql, name);
    return messages.flatMap((message) =>
      message.name === 'dataRow'
        ? [(message as unknown as {readonly fields: ReadonlyArray<string | null>}).fields[0] ?? null]
        : [],
    );
  };

  // As `query` does: after the transaction that is open, and after the statement before it.
  return (sql, parameters) =>
    pglite._runExclusiveTransaction(() => pglite.runExclusive(() => ask(sql, parameters)));
}

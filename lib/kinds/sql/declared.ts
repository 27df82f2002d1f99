/** What no schema can say of the tables and the answer that an exercise declares. Pure. */
import type {SqlSignature} from '#lib/kinds/sql/signature';
import {checkParameters, type Misdeclared} from '#lib/values/declarations';

export function misdeclared({tables, parameters, answer}: SqlSignature): Misdeclared[] {
  const names = tables.map(({name}) => name);
  return [
    ...checkParameters('.parameters', parameters),
    ...tables.flatMap(({name, columns, key}, index) => {
      const at = `.tables[${index}]`;
      const own = columns.map((column) => column.name);
      return [
        ...(names.indexOf(name) < index
          ? [{key: `${at}.name`, sentence: `"${name}" is declared twice.`}]
          : []),
        ...own.flatMap((column, place) =>
          own.indexOf(column) < place
            ? [{key: `${at}.columns[${place}].name`, sentence: `"${column}" is declared twice.`}]
            : [],
        ),
        ...key
          .filter((part) => !own.includes(part))
          .map((part) => ({key: `${at}.key`, sentence: `there is no column "${part}".`})),
      ];
    }),
    ...(answer.form === 'indexes' && parameters.length > 0
      ? [{key: '.parameters', sentence: 'has no meaning for indexes; say `binds` in the workload.'}]
      : []),
  ];
}

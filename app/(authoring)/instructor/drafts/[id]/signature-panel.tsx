/** The signature as a form: names, parameters, types and the commonest rules. It writes exercise.json and shows the starters. */
import {Plus, X} from 'lucide-react';
import {useId} from 'react';
import {Button} from '../../../../_components/button';
import {IconButton} from '../../../../_components/icon-button';
import {PreviewPanel} from './preview-panel';
import {
  type MethodFields,
  type ParameterFields,
  type RuleFields,
  readRules,
  readSignature,
  rulesOf,
  type SignatureFields,
  writeRules,
  writeSignature,
} from './signature-text';

type Props = {
  readonly id: string;
  /** Of exercise.json. */
  readonly text: string;
  readonly onType: (text: string) => void;
};

const types = [
  'int',
  'float',
  'string',
  'boolean',
  'int[]',
  'string[]',
  'int[][]',
  'map<int>',
  'void',
  'any',
];

export function SignaturePanel({id, text, onType}: Props) {
  const listId = useId();
  const signature = readSignature(text);
  if (signature === undefined) {
    return (
      <p className="text-ink-soft">
        exercise.json cannot be read just now, or declares no signature with a name. Mend it in the editor.
      </p>
    );
  }
  const change = (part: Partial<SignatureFields>) => onType(writeSignature(text, part));
  const {name, parameters, returns, methods} = signature;
  return (
    <div className="space-y-4 text-sm">
      <datalist id={listId}>
        {types.map((type) => (
          <option key={type} value={type} />
        ))}
      </datalist>
      <Box label="Name" value={name} onChange={(value) => change({name: value})} />
      {parameters === undefined ? null : (
        <Parameters
          title={methods === undefined ? 'Parameters' : 'Parameters of the constructor'}
          {...{parameters, listId}}
          onChange={(next) => change({parameters: next})}
        />
      )}
      {returns === undefined ? null : (
        <Box label="Returns" value={returns} list={listId} onChange={(value) => change({returns: value})} />
      )}
      {methods === undefined ? null : (
        <Methods methods={methods} listId={listId} onChange={(next) => change({methods: next})} />
      )}
      <section aria-labelledby={`${listId}-starters`}>
        <h3 id={`${listId}-starters`} className="font-medium">
          What candidates begin with
        </h3>
        <PreviewPanel id={id} path="exercise.json" text={text} proved={0} />
      </section>
    </div>
  );
}

function replaced<T>(list: readonly T[], at: number, item: T | undefined): T[] {
  return list.flatMap((one, index) => (index !== at ? [one] : item === undefined ? [] : [item]));
}

function Methods(props: {
  readonly methods: readonly MethodFields[];
  readonly listId: string;
  readonly onChange: (methods: MethodFields[]) => void;
}) {
  const {methods, listId, onChange} = props;
  return (
    <>
      {methods.map((method, index) => {
        const put = (next: MethodFields | undefined) => onChange(replaced(methods, index, next));
        return (
          <fieldset
            // biome-ignore lint/suspicious/noArrayIndexKey: a method is its place, whatever it is called
            key={index}
            className="space-y-2 rounded border border-line p-2"
          >
            <legend className="px-1 font-medium">Method {index + 1}</legend>
            <div className="flex flex-wrap items-end gap-2">
              <Box
                label={`Name of method ${index + 1}`}
                value={method.name}
                onChange={(name) => put({...method, name})}
              />
              <Box
                label={`Method ${index + 1} returns`}
                value={method.returns}
                list={listId}
                onChange={(returns) => put({...method, returns})}
              />
              <IconButton label={`Remove method ${index + 1}`} onClick={() => put(undefined)}>
                <X aria-hidden className="size-4" />
              </IconButton>
            </div>
            <Parameters
              title={`Parameters of method ${index + 1}`}
              parameters={method.parameters}
              listId={listId}
              onChange={(parameters) => put({...method, parameters})}
            />
          </fieldset>
        );
      })}
      <Button
        small
        onClick={() =>
          onChange([...methods, {name: `method${methods.length + 1}`, parameters: [], returns: 'void'}])
        }
      >
        <Plus aria-hidden className="size-4" />
        Add a method
      </Button>
    </>
  );
}

function Parameters(props: {
  readonly title: string;
  readonly parameters: readonly ParameterFields[];
  readonly listId: string;
  readonly onChange: (parameters: ParameterFields[]) => void;
}) {
  const {title, parameters, listId, onChange} = props;
  return (
    <fieldset className="space-y-2">
      <legend className="font-medium">{title}</legend>
      {parameters.map((parameter, index) => (
        <Parameter
          // biome-ignore lint/suspicious/noArrayIndexKey: a parameter is its place, whatever it is called
          key={index}
          {...{parameter, listId}}
          place={`${title.toLowerCase().replace(/^parameters/, 'parameter')}, ${index + 1}`}
          onChange={(next) => onChange(replaced(parameters, index, next))}
        />
      ))}
      <Button
        small
        onClick={() => onChange([...parameters, {name: `value${parameters.length + 1}`, type: 'int'}])}
      >
        <Plus aria-hidden className="size-4" />
        Add a parameter
      </Button>
    </fieldset>
  );
}

const ends = [
  ['lengthMin', 'Shortest', 'length'],
  ['lengthMax', 'Longest', 'length'],
  ['valueMin', 'Least', 'values'],
  ['valueMax', 'Greatest', 'values'],
] as const;

function Parameter(props: {
  readonly parameter: ParameterFields;
  readonly place: string;
  readonly listId: string;
  readonly onChange: (parameter: ParameterFields | undefined) => void;
}) {
  const {parameter, place, listId, onChange} = props;
  const rules = readRules(parameter);
  // Of another type, rules that the form does not show may be none.
  const {rules: _, ...rest} = parameter;
  const shown = rulesOf(parameter.type);
  const set = (key: keyof RuleFields, value: string) => {
    const {[key]: _, ...rest} = rules;
    const number = Number(value);
    onChange(writeRules(parameter, value === '' || Number.isNaN(number) ? rest : {...rest, [key]: number}));
  };
  return (
    <fieldset className="flex flex-wrap items-end gap-2">
      <legend className="sr-only">{place}</legend>
      <Box label="Name" value={parameter.name} onChange={(name) => onChange({...parameter, name})} />
      <Box
        label="Type"
        value={parameter.type}
        list={listId}
        onChange={(type) => onChange(writeRules({...rest, type}, rules))}
      />
      <IconButton label={`Remove ${place}`} onClick={() => onChange(undefined)}>
        <X aria-hidden className="size-4" />
      </IconButton>
      {ends
        .filter(([, , part]) => shown[part])
        .map(([key, title]) => (
          <Box
            key={key}
            label={title}
            number
            value={String(rules[key] ?? '')}
            onChange={(value) => set(key, value)}
          />
        ))}
    </fieldset>
  );
}

function Box(props: {
  readonly label: string;
  readonly value: string;
  readonly number?: boolean;
  readonly list?: string;
  readonly onChange: (value: string) => void;
}) {
  const {label, value, number, list, onChange} = props;
  return (
    <label className="block">
      <span className="block">{label}</span>
      <input
        type={number ? 'number' : 'text'}
        value={value}
        list={list}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
        className={`mt-0.5 h-8 rounded border border-line-strong bg-panel px-2 font-mono ${number ? 'w-24' : 'w-32'}`}
      />
    </label>
  );
}

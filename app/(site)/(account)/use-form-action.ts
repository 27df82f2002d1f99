/** Sends a form and keeps what it answered: done, a refusal of one field, or of the whole. */
import {type FormEvent, useState} from 'react';
import {err, type Refusal, type Result} from '#lib/base/result';
import {useHydrated} from '../../_components/hydrated';

type Fields<Name extends string> = Readonly<Record<Name, string>>;

export type FormState = {
  readonly busy: boolean;
  /** While it is sent, and until the script is there: the browser itself would send it, and the page come back empty. */
  readonly disabled: boolean;
  readonly done: boolean;
  /** The refusal that belongs to no field. */
  readonly message: string | undefined;
  readonly errorOf: (field: string) => string | undefined;
  readonly submit: (event: FormEvent<HTMLFormElement>) => void;
};

const unreachable: Refusal = {
  kind: 'busy',
  message: 'The server could not be reached. Check the connection and try again.',
};

export function useFormAction<Name extends string>(
  names: readonly Name[],
  send: (fields: Fields<Name>) => Promise<Result<unknown>>,
  onDone?: (form: HTMLFormElement) => void,
): FormState {
  const hydrated = useHydrated();
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<Result<unknown>>();
  const refusal = result?.ok === false ? result.error : undefined;
  const field = refusal?.kind === 'invalid' ? names.find((name) => name === refusal.field) : undefined;

  const run = async (form: HTMLFormElement) => {
    const data = new FormData(form);
    const fields = Object.fromEntries(names.map((name) => [name, String(data.get(name) ?? '')]));
    setBusy(true);
    setResult(undefined);
    const answer = await send(fields as Fields<Name>).catch(() => err(unreachable));
    setResult(answer);
    setBusy(false);
    if (answer.ok) return onDone?.(form);
    if (answer.error.kind !== 'invalid' || answer.error.field === undefined) return;
    form.querySelector<HTMLInputElement>(`[name="${CSS.escape(answer.error.field)}"]`)?.focus();
  };

  return {
    busy,
    disabled: busy || !hydrated,
    done: result?.ok === true,
    message: field === undefined ? refusal?.message : undefined,
    errorOf: (name) => (name === field ? refusal?.message : undefined),
    submit: (event) => {
      event.preventDefault();
      void run(event.currentTarget);
    },
  };
}

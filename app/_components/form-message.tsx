/** What a form answers as a whole; read out at once. */
import {CircleAlert, CircleCheck} from 'lucide-react';

export function FormMessage({message, good = false}: {message: string | undefined; good?: boolean}) {
  const Icon = good ? CircleCheck : CircleAlert;
  return (
    <div role={good ? 'status' : 'alert'}>
      {message === undefined ? null : (
        <p
          className={`flex items-start gap-2 rounded border px-3 py-2 ${good ? 'border-accepted text-accepted' : 'border-wrong text-wrong'}`}
        >
          <Icon aria-hidden className="mt-1 size-4 shrink-0" />
          {message}
        </p>
      )}
    </div>
  );
}

/** Whom a draft is shared with. */
import {useState} from 'react';
import {Button} from '../../../../_components/button';
import {Field} from '../../../../_components/field';
import {useFormAction} from '../../../../(site)/(account)/use-form-action';
import {draftRequests, type ShareView} from './draft-requests';

type Props = {readonly id: string; readonly initial: readonly ShareView[]};

export function SharingPanel({id, initial}: Props) {
  const [shares, setShares] = useState(initial);
  const form = useFormAction(
    ['email'],
    async ({email}) => {
      const answer = await draftRequests(id).share(email);
      if (answer.ok) setShares(answer.value);
      return answer;
    },
    (element) => element.reset(),
  );
  const end = async (account: string) => {
    const answer = await draftRequests(id).unshare(account);
    if (answer.ok) setShares(answer.value);
  };
  return (
    <div className="space-y-4">
      <form method="post" noValidate onSubmit={form.submit} className="flex flex-wrap items-end gap-2">
        <Field
          label="Share with"
          hint="The e-mail address of an instructor, who may then write and publish this draft."
          name="email"
          type="email"
          autoComplete="off"
          error={form.errorOf('email') ?? form.message}
          className="min-w-60 flex-1"
        />
        <Button type="submit" disabled={form.disabled}>
          Share
        </Button>
      </form>
      {shares.length === 0 ? (
        <p className="text-ink-soft">Only you write this draft.</p>
      ) : (
        <ul className="divide-y divide-line">
          {shares.map((share) => (
            <li key={share.id} className="flex flex-wrap items-center gap-2 py-2">
              <span className="font-medium">{share.name}</span>
              <span className="text-ink-soft">{share.email}</span>
              <Button
                small
                className="ml-auto"
                aria-label={`Stop sharing with ${share.name}`}
                onClick={() => void end(share.id)}
              >
                Stop sharing
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

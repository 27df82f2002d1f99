import {Field} from '../../../_components/field';
import {PasswordField} from '../../../_components/password-field';

type Props = {readonly hasPassword: boolean; readonly error: string | undefined};

/** Shows once more that it is one's own account: by its password, or by its address where it has none. */
export function ProofField({hasPassword, error}: Props) {
  return hasPassword ? (
    <PasswordField label="Your password" name="proof" autoComplete="current-password" error={error} />
  ) : (
    <Field label="The account's present e-mail address" name="proof" autoComplete="off" error={error} />
  );
}

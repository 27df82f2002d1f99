import {passwordRule} from '#lib/auth/browser';
import {PasswordField} from '../../_components/password-field';

/** The password to be set in place of another one, with what it has to be. */
export function NewPasswordField({error}: {error: string | undefined}) {
  return (
    <PasswordField
      label="New password"
      name="next"
      autoComplete="new-password"
      hint={passwordRule}
      error={error}
      required
    />
  );
}

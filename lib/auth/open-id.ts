/** Sign-in with any OpenID Connect provider that says where its endpoints are. */
import type {OAuthConfig} from 'next-auth/providers/oauth';
import type {OpenIdApplication} from '#lib/env';

/** Its name in addresses and in rows of accounts. */
export const openIdProvider = 'oidc';

type Claims = {
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly name?: string;
};

const discovery = '/.well-known/openid-configuration';

export function openIdProviderOf({issuer, clientId, clientSecret}: OpenIdApplication): OAuthConfig<Claims> {
  const address = issuer.replace(/\/+$/, '');
  return {
    id: openIdProvider,
    name: 'Single sign-on',
    type: 'oauth',
    wellKnown: address.endsWith(discovery) ? address : `${address}${discovery}`,
    ...{clientId, clientSecret},
    authorization: {params: {scope: 'openid email profile'}},
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    // An address that the provider says is not proved is none: it could be anyone's.
    profile: ({sub, email, email_verified, name}) => ({
      id: sub,
      email: email_verified === false ? null : (email ?? null),
      name: name ?? null,
    }),
  };
}

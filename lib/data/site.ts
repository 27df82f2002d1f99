/** What administrators decide about the site as a whole: one row, or none as long as everything is as it is by default. */
import type {Acting} from '#lib/access/scope';
import {addAuditLine} from '#lib/data/audit';
import type {Data, Transaction} from '#lib/data/client';

export const signUpModes = ['open', 'invitation', 'closed'] as const;
/** Who may open an account: anyone, whoever has an invitation, nobody. */
export type SignUpMode = (typeof signUpModes)[number];

const siteId = 1;

export async function findSignUpMode(data: Data | Transaction): Promise<SignUpMode> {
  return (await data.site.findUnique({where: {id: siteId}, select: {signUp: true}}))?.signUp ?? 'open';
}

export async function storeSignUpMode(data: Data, acting: Acting, to: SignUpMode): Promise<void> {
  await data.$transaction(async (tx) => {
    const from = await findSignUpMode(tx);
    if (from === to) return;
    await tx.site.upsert({where: {id: siteId}, create: {id: siteId, signUp: to}, update: {signUp: to}});
    await addAuditLine(tx, acting, {act: 'sign-up.changed', details: {from, to}});
  });
}

import {expect, test} from 'vitest';
import {type Device, epochKnown, readDevice, sealDevice} from '#lib/auth/device';
import {accountsPerDeviceMax} from '#lib/base/limits';

test('a browser is remembered for a few accounts, the latest first', async () => {
  const sessionSecret = 's'.repeat(40);
  let device: Device | undefined;
  for (let i = 0; i < accountsPerDeviceMax + 2; i++) {
    const cookie = await sealDevice(device, {email: `p${i}@example.org`, epoch: i}, sessionSecret);
    const next = await readDevice(cookie, sessionSecret);
    expect(next?.device).toBe(device?.device ?? next?.device);
    device = next;
  }
  expect(epochKnown(device, 'p0@example.org')).toBeUndefined();
  expect(epochKnown(device, `p${accountsPerDeviceMax + 1}@example.org`)).toBe(accountsPerDeviceMax + 1);
});

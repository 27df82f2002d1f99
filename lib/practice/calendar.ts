/** Days in a time zone, made from quarters of an hour: every zone's days begin at one. Pure. */

/** Of each moment, the day of the zone's calendar, as `2026-11-30`. */
export function dayOf(zone: string): (moment: Date) => string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    ...{year: 'numeric', month: '2-digit', day: '2-digit'},
  });
  return (moment) => format.format(moment);
}

/** The first zone that there is; UTC where there is none. */
export function zoneOf(...wished: ReadonlyArray<string | null | undefined>): string {
  return wished.find((zone) => typeof zone === 'string' && isZone(zone)) ?? 'UTC';
}

export function isZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', {timeZone});
    return true;
  } catch {
    return false;
  }
}

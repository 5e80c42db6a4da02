// A day has no time zone, and must not become the day before in one.
const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const minute = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** A day of the wire, as the visitor writes it. */
export function dayText(date: string): string {
  return day.format(new Date(date));
}

/** A moment of the wire, as the visitor's clock shows it. */
export function timeText(moment: string): string {
  return minute.format(new Date(moment));
}

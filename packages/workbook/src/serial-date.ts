const DAY = 86_400_000;
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?)?$/;
const TIME = /^T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?$/;

/**
 * The serial number of an ISO date, date and time (without zone, or Z) or time, as cells of type `d` hold them.
 * In the 1900 system serial 60 is the day that never was, so days before March 1900 count one less. Null when it is no such date.
 */
export function serialOfIso(text: string, date1904: boolean): number | null {
  const time = TIME.exec(text);
  if (time !== null) return dayFraction(time[1], time[2], time[3]);
  const match = ISO.exec(text);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second] = match;
  const moment = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (new Date(moment).toISOString().slice(0, 10) !== `${year}-${month}-${day}`) return null;
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const days = Math.round((moment - epoch) / DAY);
  const serial = !date1904 && days < 61 ? days - 1 : days;
  return serial < 0 ? null : serial + dayFraction(hour, minute, second);
}

function dayFraction(hour = "0", minute = "0", second = "0"): number {
  return (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
}

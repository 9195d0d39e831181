/** One dated thing of a calendar, made from a register's row. */
export interface CalendarEvent {
  readonly register: string;
  /** What the row is known by: the same in every calendar. */
  readonly key: string;
  /** First and last day, ISO dates. */
  readonly start: string;
  readonly end: string;
  readonly title: string;
  readonly place: string | null;
  readonly details: readonly { readonly label: string; readonly text: string }[];
  readonly cancelled: boolean;
}

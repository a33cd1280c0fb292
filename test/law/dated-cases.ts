/** Dated cases 2024–2026, counted by hand; `+n` is an extension by n months. */
import type { ClockKind } from '../../shared/law/limit.ts'

export interface DatedCase {
  what: string
  limit: ClockKind
  start: string
  lastDay: string
  provisional?: true
}
export interface ExtensionCase {
  what: string
  original: string
  months: number
  lastDay: string
  provisional?: true
}

const on = (date: string, time = '10:00') => `${date}T${time}:00+08:00`

const row = (limit: ClockKind, start: string, lastDay: string, what: string): DatedCase => ({
  what,
  limit,
  start: start.length === 10 ? on(start) : start,
  lastDay,
})
const provisionally = (dated: DatedCase): DatedCase => ({ ...dated, provisional: true })

export const datedCases: readonly DatedCase[] = [
  row('review', '2024-01-01', '2024-01-03', 'registered on New Year’s Day'),
  row('dispatch', '2024-02-02', '2024-02-04', 'the Sunday before Spring Festival is worked'),
  row('review', '2024-02-08', '2024-02-18', 'New Year’s Eve is worked in 2024, then the Sunday after the festival'),
  row('review', '2024-02-09', '2024-02-19', 'over the whole Spring Festival'),
  row('interim-reply', '2024-02-01', '2024-02-07', 'a worked Sunday inside five days'),
  row('final-reply', '2024-02-01', '2024-02-27', 'fifteen days over Spring Festival and both worked Sundays'),
  row('review', '2024-02-28', '2024-03-01', 'over 29 February'),
  row('return-request', '2024-04-03', '2024-04-08', 'Qingming, then a worked Sunday'),
  row('dispatch', '2024-04-03', '2024-04-07', 'due on the worked Sunday itself'),
  row('reply', '2024-04-26', '2024-05-07', 'a worked Sunday, then Labour Day'),
  row('reply', '2024-04-30', '2024-05-10', 'five plain days after Labour Day'),
  row('review', '2024-05-10', '2024-05-13', 'the Saturday after Labour Day is worked'),
  row('review', '2024-06-07', '2024-06-12', 'Dragon Boat Monday after a weekend'),
  row('dispatch', '2024-06-06', '2024-06-07', 'due before the holiday'),
  row('review', '2024-09-13', '2024-09-18', 'a worked Saturday, then Mid-Autumn'),
  row('interim-reply', '2024-09-12', '2024-09-20', 'around Mid-Autumn'),
  row('review', '2024-09-27', '2024-09-30', 'the Sunday before National Day is worked'),
  row('review', '2024-09-30', '2024-10-09', 'over National Day'),
  row('reply', '2024-09-30', '2024-10-12', 'due on the worked Saturday'),
  row('final-reply', '2024-09-30', '2024-10-25', 'fifteen days from the eve of National Day'),
  row('review', '2024-12-31', '2025-01-03', 'over the year’s end'),
  row('review', on('2024-12-31', '23:59'), '2025-01-03', 'a minute before the year’s end'),
  row('review', on('2025-01-01', '00:00'), '2025-01-03', 'at the year’s first moment, a holiday'),
  row('final-reply', '2024-12-16', '2025-01-07', 'fifteen days over the year’s end'),

  row('review', '2025-01-24', '2025-01-27', 'the Sunday before Spring Festival is worked'),
  row('review', '2025-01-27', '2025-02-06', 'from the last day before Spring Festival'),
  row('interim-reply', '2025-01-27', '2025-02-10', 'a worked Saturday after the festival'),
  row('final-reply', '2025-01-24', '2025-02-20', 'fifteen days around Spring Festival'),
  row('dispatch', '2025-04-03', '2025-04-07', 'Qingming with its weekend'),
  row('reply', '2025-04-25', '2025-05-06', 'a worked Sunday, the last day after Labour Day'),
  row('return-request', '2025-04-30', '2025-05-07', 'over Labour Day'),
  row('review', '2025-05-30', '2025-06-04', 'Dragon Boat from Saturday to Monday'),
  row('return-request', '2025-09-26', '2025-09-29', 'the Sunday before National Day is worked'),
  row('review', '2025-09-30', '2025-10-10', 'over eight days of National Day and Mid-Autumn'),
  row('interim-reply', '2025-09-30', '2025-10-14', 'with the worked Saturday 10-11'),
  row('enterprise-opinion', '2025-09-30', '2025-10-28', 'fifteen days from the eve of National Day'),
  row('review', '2025-12-31', '2026-01-05', 'over New Year, with the worked Sunday 01-04'),
  row('dispatch', '2025-12-31', '2026-01-04', 'due on the worked Sunday'),
  row('final-reply', '2025-12-22', '2026-01-13', 'fifteen days over New Year'),

  row('interim-reply', '2026-02-12', '2026-02-26', 'a worked Saturday, then nine days off'),
  row('reply', '2026-02-13', '2026-02-27', 'from the Friday before'),
  row('reply', '2026-02-14', '2026-02-28', 'from the worked Saturday to the other worked Saturday'),
  row('final-reply', '2026-02-13', '2026-03-12', 'fifteen days over Spring Festival'),
  row('return-request', '2026-02-27', '2026-03-02', 'the Saturday after Spring Festival counts'),
  row('review', '2026-04-03', '2026-04-08', 'Qingming from Saturday to Monday'),
  row('dispatch', '2026-04-30', '2026-05-06', 'over Labour Day'),
  row('return-request', '2026-04-30', '2026-05-07', 'over Labour Day'),
  row('supplement-before-acceptance', '2026-05-08', '2026-05-14', 'the default period, Saturday counted'),
  row('review', '2026-06-18', '2026-06-23', 'Dragon Boat from Friday to Sunday'),
  row('dispatch', '2026-09-18', '2026-09-20', 'due on the worked Sunday'),
  row('interim-reply', '2026-09-17', '2026-09-23', 'a worked Sunday inside'),
  row('dispatch', '2026-09-24', '2026-09-28', 'over Mid-Autumn'),
  row('reply', '2026-09-24', '2026-10-09', 'over Mid-Autumn and National Day'),
  row('review', '2026-10-01', '2026-10-09', 'registered on National Day'),
  row('review', '2026-10-09', '2026-10-12', 'the worked Saturday counts'),
  row('review', on('2026-10-10', '23:59'), '2026-10-13', 'the last minute of the worked Saturday'),
  row('review', on('2026-10-11', '00:00'), '2026-10-13', 'the first moment of the Sunday after'),
  row('review', on('2026-07-06', '23:59'), '2026-07-08', 'Monday 23:59 in Shanghai is Monday'),
  row('review', on('2026-07-07', '00:00'), '2026-07-09', 'a minute later is Tuesday'),
  row('review', '2026-07-06T15:59:59.999Z', '2026-07-08', 'the last moment of Monday, written in UTC'),
  row('review', '2026-07-06T16:00:00.000Z', '2026-07-09', 'the first moment of Tuesday, written in UTC'),
  row('review', '2026-07-06T12:00:00-04:00', '2026-07-09', 'the same moment, written in New York'),
  row('final-reply', '2026-11-24', '2026-12-15', 'three plain weeks'),
  row('review', '2026-12-29', '2026-12-31', 'due on the last day of the published year'),
  provisionally(row('dispatch', '2026-12-31', '2027-01-04', 'New Year’s Day is off in any year')),
  provisionally(row('interim-reply', '2026-12-28', '2027-01-05', 'reaches into the unpublished year')),
  provisionally(row('dispatch', '2026-12-31T15:59:59.999Z', '2027-01-04', 'the last moment of the year in Shanghai')),
  provisionally(row('dispatch', '2026-12-31T16:00:00.000Z', '2027-01-04', 'the first moment of the next')),

  row('weekly-report', '2026-09-30', '2026-10-07', 'due on a holiday, without a roll'),
  row('weekly-report', '2026-02-14', '2026-02-21', 'due on a Saturday in Spring Festival'),
  row('weekly-report', '2024-02-23', '2024-03-01', 'over 29 February'),
  row('weekly-report', '2025-02-22', '2025-03-01', 'over 28 February'),
  row('weekly-report', '2026-12-28', '2027-01-04', 'days that are all counted need no arrangement'),
  row('non-cooperation', '2026-02-01', '2026-03-03', 'thirty days over February'),
  row('non-cooperation', '2024-02-01', '2024-03-02', 'thirty days over a leap February'),
  row('non-cooperation', '2025-12-15', '2026-01-14', 'thirty days over the year’s end'),
  row('emergency-acknowledgement', on('2026-10-01', '23:44'), '2026-10-01', 'fifteen minutes before 23:59'),
  row('emergency-acknowledgement', on('2026-10-01', '23:45'), '2026-10-01', 'ends at 24:00'),
  row('emergency-acknowledgement', on('2026-10-01', '23:50'), '2026-10-02', 'ends after midnight'),
]

const extended = (original: string, months: number, lastDay: string, what: string): ExtensionCase => ({
  what,
  original,
  months,
  lastDay,
})

export const extensionCases: readonly ExtensionCase[] = [
  extended('2024-01-31', 1, '2024-02-29', 'month-end in a leap year'),
  extended('2025-01-31', 1, '2025-02-28', 'month-end in a common year'),
  extended('2024-12-31', 2, '2025-02-28', 'month-end over the year’s end'),
  extended('2025-12-31', 2, '2026-02-28', 'month-end on a worked Saturday: no roll'),
  extended('2026-01-30', 1, '2026-02-28', 'the thirtieth ends in February, worked'),
  extended('2026-08-20', 1, '2026-09-20', 'a worked Sunday: no roll'),
  extended('2026-08-25', 1, '2026-09-28', 'Mid-Autumn Friday rolls to Monday'),
  extended('2026-08-03', 2, '2026-10-08', 'National Day rolls to the first day after'),
  extended('2026-01-15', 1, '2026-02-24', 'Spring Festival rolls nine days'),
  extended('2026-03-31', 1, '2026-04-30', 'there is no 31 April'),
  extended('2026-03-31', 2, '2026-06-01', 'from the original date to 31 May, a Sunday, and not from 30 April'),
  extended('2026-04-10', 1, '2026-05-11', 'a plain Sunday after a worked Saturday'),
  extended('2025-08-29', 1, '2025-09-29', 'a plain Monday'),
  extended('2025-08-29', 2, '2025-10-29', 'a plain Wednesday'),
  extended('2024-08-30', 1, '2024-09-30', 'a plain Monday'),
  extended('2025-12-30', 1, '2026-01-30', 'over the year’s end'),
  { ...extended('2026-12-31', 1, '2027-02-01', 'Sunday 31 January in an unpublished year'), provisional: true },
]

/**
 * 纸上计算 — which matters of the month stand in which figure, worked out by hand from the law and the formulas.
 *
 * A line: number of the matter, for whom, why. `H+` it hits for H, `H-` it only counts; `·` counts for the city and the area alone;
 * several units on one line: the city wants all of them; days are working/calendar. Working days of the month: 8, 9, Sat 10, 12–16, 19–23, 26–30.
 */
export const paper: Readonly<Record<string, { sum: string; lines: string }>> = {
  'immediate-transfer': {
    sum: '22/25',
    lines: `
      1 H+ accepted on the 8th, due and on its way by the 9th
      2 H+ accepted Friday the 9th: due Saturday the 10th, a make-up day, and dispatched on it
      3 N- accepted on the 9th and dispatched on Monday: the worked Saturday was its limit
      4 N+ accepted on 30 September: the next working day is 8 October
      11 ·- accepted on the 15th and dispatched by nobody
      13 T+ on the day of acceptance
      14 S+ dispatched at once; it is S now, by an approved transfer, whose matter it is
      15 T+ on the day of acceptance
      17 S+ on the day of acceptance
      18 H+ accepted on the 12th, given to H by merging on the 13th
      19 T+ on the day of acceptance
      20 H+ on the make-up Saturday
      21 S+ on the day of acceptance
      26 H+ on the day of acceptance
      28 S+ on the day of acceptance
      29 N+ on the day of acceptance
      30 S+ on the day of acceptance
      31 H+ on the day of acceptance
      32 H+ accepted on the 14th, dispatched on the 15th
      33 N- given back on the 13th, so due anew on the 14th, and dispatched on the 15th
      34 S+ given back on the 20th, due anew on the 21st, dispatched on it
      36 heping+ on the day of acceptance
      37 S+ accepted on the 8th, dispatched on the 9th
      39 T+ accepted on Saturday the 10th: due Monday the 12th
      40 N+ on the day of acceptance`,
  },
  'on-time-feedback': {
    sum: '20/31',
    lines: `
      1 H+ interim due the 14th, given the 12th; final due the 28th, given the 20th
      2 H+ reply to a consultation dispatched on the 10th, due the 16th, given the 15th
      3 N+ interim due the 19th, given the 16th; the final one is due on 2 November
      4 N- interim due the 14th, given the 15th; that the final one came in time does not help
      5 S- the weekly report of 6 October fell due in the holiday, which it is not moved by, and was not given
      6 S+ worked again since 20 September, a worked Sunday: final due the 16th, given on it
      13 T- S+ T’s final reply was due the 29th, given the 30th; S helped in time
      14 S+ interim due the 19th, given on it; what N owed was not due when it gave the order back
      15 T- interim due the 20th, given the 22nd: the return it asked for was refused
      16 H- N+ H’s final reply was due the 19th and missed when the order was taken away; N’s interim came in time
      18 H+ interim due the 20th, given by the leading matter on the 14th
      19 T+ interim the 14th of the 15th, final the 21st of the 29th
      20 H+ interim the 13th of the 16th, final the 19th of the 30th
      21 S+ the reply of the 16th stands for the interim one due the 19th
      22 N+ final due the 20th given the 9th; worked again, interim due the 20th given the 19th
      23 S+ opinion due the 22nd, given the 21st
      24 T- opinion due the 13th, given the 14th
      25 N- reply due the 13th, given the 14th
      26 H+ reply due the 14th given the 13th; sent back after two working days of checking, so due the 16th, given on it
      27 T- interim due the 13th and final due the 27th: nothing was given
      28 S+ interim the 14th of the 15th; the weekly report due the 29th on the 28th; final moved to 30 November
      29 N+ interim on the 15th, final on the 29th, both on their last day; reports ended as the extension was refused
      31 H+ interim the 14th of the 15th, final the 26th of the 29th
      32 H- interim due the 22nd, given the 23rd
      33 N+ the reply of the 21st stands for the interim one due the 22nd; T owed nothing yet
      34 ·- S+ final due the 19th was missed; the return approved on the 20th makes it nobody’s but the city’s; S was in time
      35 T+ interim due Saturday the 10th given the 9th, final the 12th of the 23rd, interim anew on the 22nd, its last day
      36 heping+ interim due the 19th, given on it
      37 S+ T+ S in time; T owes as co-handler no interim reply, and its share was due the 29th and given the 20th
      39 T+ interim due the 19th, given at 23:59
      40 N- interim due the 15th, given at the midnight that ends it`,
  },
  closing: {
    sum: '15/19',
    lines: `
      1 H+ due the 28th, closed
      2 H+ due the 16th, closed
      4 N+ due the 28th, closed
      5 S+ moved by an extension to the 21st, closed
      6 S+ worked again and due the 16th, closed
      13 T+ due the 29th, closed, if late; S only helped
      16 ·- due the 19th from H, which has it no more; N owes it in November
      19 T+ due the 29th, closed
      20 H+ due the 30th, closed
      22 N+ due the 20th, closed again
      25 N+ due the 13th, closed
      26 H+ due the 14th and, sent back, the 16th, closed
      27 T- due the 27th, open
      29 N+ due the 29th, closed on 2 November, before the reading
      31 H+ due the 29th, closed
      34 ·- due the 19th under an order that was given back, open
      35 T- due the 23rd, closed wrongly and worked again
      37 S+ due the 29th, closed
      40 N+ due the 29th, closed`,
  },
  'closing-on-time': {
    sum: '13/19',
    lines: `
      1 H+ final on the 20th of the 28th
      2 H+ on the 15th of the 16th
      4 N+ on the 27th of the 28th, though its interim was late
      5 S+ on the 19th of the 21st
      6 S+ on its last day
      13 T- a day late
      16 ·- open
      19 T+ on the 21st of the 29th
      20 H+ on the 19th of the 30th
      22 N+ on the 9th of the 20th
      25 N- a day late
      26 H+ both times in time: the days of the check are not counted
      27 T- open
      29 N+ on its last day; that check and closing took until November is not counted
      31 H+ on the 26th of the 29th
      34 ·- open
      35 T- open again
      37 S+ on the 26th of the 29th
      40 N+ on the 16th of the 29th`,
  },
  callback: {
    sum: '11/22',
    lines: `
      1 H+ reached on the 22nd
      2 H- nobody answered
      4 N- not called
      5 S- not called
      6 S+ about its second closing, on the 20th
      13 T- not called
      17 S- withdrawn in writing, which closes it; not called
      18 H- closed with the leading matter; its own appellant was not called
      19 T- nobody answered
      20 H+ reached on the 22nd
      21 S- not called
      22 N+ about its last closing, on the 27th
      24 T+ reached on the 26th
      25 N+ reached on the 19th
      26 H+ reached on the 20th
      30 S- nobody answered
      31 H+ reached on the 29th
      32 H- not called
      33 N+ reached on the 26th
      35 T+ the call that had it worked again was about its closing of the 13th
      37 S+ reached on the 28th
      40 N- nobody answered`,
  },
  solved: {
    sum: '8/11',
    lines: `
      1 H+ solved
      6 S+ solved
      20 H- in part
      22 N+ solved
      24 T- in part
      25 N+ solved
      26 H+ solved
      31 H+ solved
      33 N+ solved
      35 T- not solved
      37 S+ solved`,
  },
  satisfaction: {
    sum: '11/16',
    lines: `
      1 H+ 5
      4 N- 2
      6 S+ 4 for what came of working it again; the 1 was of September
      7 ·+ 4 for the platform’s own answer
      9 ·- 1 for being sent to another body
      19 T- 2
      20 H- 2
      21 S- 1, found not justified, and counted all the same
      22 N+ 1 on the 12th, 5 on the 28th: the last stands
      25 N+ 3
      26 H+ 5
      30 S+ 3
      31 H+ 4
      33 N+ 5
      37 S+ 4
      40 N+ 3`,
  },
  'satisfaction-unmarked': {
    sum: '11/15',
    lines: `
      1 H+ 5
      4 N- 2
      6 S+ 4
      7 ·+ 4
      9 ·- 1
      20 H- 2, and marked only the day after
      21 S- 1
      22 N+ 5
      25 N+ 3
      26 H+ 5
      30 S+ 3
      31 H+ 4
      33 N+ 5
      37 S+ 4
      40 N+ 3`,
  },
  'satisfaction-marked': { sum: '0/1', lines: '19 T- marked as mediation on the 23rd, rated 2 on the 26th' },
  'satisfaction-examined': {
    sum: '11/15',
    lines: `
      1 H+ 5
      4 N- 2
      6 S+ 4
      7 ·+ 4
      9 ·- 1
      19 T- 2, not examined yet
      20 H- 2, not examined yet
      22 N+ 5; the 1 before it was found justified
      25 N+ 3
      26 H+ 5
      30 S+ 3
      31 H+ 4
      33 N+ 5
      37 S+ 4
      40 N+ 3`,
  },
  'satisfaction-strict': {
    sum: '8/16',
    lines: `
      1 H+ 5
      4 N- 2
      6 S+ 4
      7 ·+ 4
      9 ·- 1
      19 T- 2
      20 H- 2
      21 S- 1
      22 N+ 5
      25 N- 3
      26 H+ 5
      30 S- 3
      31 H+ 4
      33 N+ 5
      37 S+ 4
      40 N- 3`,
  },
  'not-rated': {
    sum: '11/27',
    lines: `
      1 H- told the 20th, rated
      2 H+ told the 16th
      4 N- told the 28th, rated
      5 S+ told the 20th
      6 S- told the 16th, rated
      7 ·- told the 12th, rated
      8 ·+ refused the 13th
      9 ·- told the 14th, rated
      13 T+ told the 30th
      17 S+ closed the 14th
      18 H+ told the 27th, with the leading matter
      19 T- told the 21st, rated
      20 H- told the 20th, rated
      21 S- told the 16th, rated
      22 N- told anew the 23rd, rated
      24 T+ told the 21st
      25 N- told the 15th, rated
      26 H- told the 16th, rated
      29 N+ told on 30 October, when the check was passed; that it was closed in November tells nothing new
      30 S- told the 16th, rated
      31 H- told the 27th, rated
      32 H+ told the 28th
      33 N- told the 22nd, rated
      35 T+ told the 13th; that it was worked again since changes nothing of it
      36 heping+ told the 30th, not closed yet
      37 S- told the 26th, rated
      40 N- told the 19th, rated`,
  },
  'average-days': {
    sum: '471/694 22',
    lines: `
      1 H 9/12 the 8th to the 20th
      2 H 5/6 the 10th to the 16th
      4 N 15/20 the 8th to the 28th
      5 S 31/49 1 September to 20 October
      6 S 237/350 3 November 2025 to 19 October 2026: working it again begins no count anew
      13 T 16/21 the 9th to the 30th
      17 S 2/2 the 12th to the 14th
      18 H 11/15 the 13th to the 28th
      19 T 10/13 the 9th to the 22nd
      20 H 7/10 the 10th to the 20th
      21 S 5/7 the 12th to the 19th
      22 N 19/34 22 September to 26 October
      24 T 23/37 16 September to 23 October
      25 N 7/15 30 September to 15 October
      26 H 7/8 the 8th to the 16th
      30 S 4/4 the 12th to the 16th
      31 H 14/19 the 9th to the 28th
      32 H 10/14 the 15th to the 29th
      33 N 11/14 the 9th, to T, to the 23rd
      35 T 7/15 28 September to 13 October; that it was worked again since changes nothing of it
      37 S 13/18 the 9th to the 27th
      40 N 8/11 the 9th to the 20th`,
  },
  'answered-at-once': { sum: '1/28', lines: registeredBut(7) },
  repeated: { sum: '1/28', lines: registeredBut(32) },
  'right-at-first': {
    sum: '20/22',
    lines: `
      1 H+ kept
      2 H+ kept
      3 N+ kept
      4 N+ kept
      13 T+ kept
      14 N- passed on by N, to which it was dispatched first
      15 T+ kept: its return was refused
      17 S+ kept
      19 T+ kept
      20 H+ kept
      21 S+ kept
      26 H+ kept
      28 S+ kept
      29 N+ kept
      30 S+ kept
      31 H+ kept
      32 H+ kept
      33 T- given back by T, to which it was dispatched first
      36 heping+ kept: passing it down is no return
      37 S+ kept
      39 T+ kept
      40 N+ kept`,
  },
  'given-back': { sum: '2/30', lines: ordersBut('14 N', '33 T') },
  extended: { sum: '1/30', lines: ordersBut('28 S') },
  reopened: {
    sum: '2/23',
    lines: `
      1 H- once
      2 H- once
      4 N- once
      5 S- once
      6 S- its second closing stands; the first was in January
      13 T- once
      17 S- once
      18 H- once
      19 T- once
      20 H- once
      21 S- once
      22 N+ closed on the 10th, worked again
      22 N- closed on the 26th
      24 T- once
      25 N- once
      26 H- once
      30 S- once
      31 H- once
      32 H- once
      33 N- once
      35 T+ closed on the 13th, worked again
      37 S- once
      40 N- once`,
  },
  'hand-offs': {
    sum: '1/1 22',
    lines: `
      1 H 0/0 one lead
      2 H 0/0 one lead
      4 N 0/0 one lead
      5 S 0/0 one lead
      6 S 0/0 one lead, twice
      13 T 0/0 one lead
      17 S 0/0 one lead
      18 H 0/0 the leading matter’s
      19 T 0/0 one lead
      20 H 0/0 one lead
      21 S 0/0 one lead
      22 N 0/0 one lead, twice
      24 T 0/0 one lead
      25 N 0/0 one lead
      26 H 0/0 one lead
      30 S 0/0 one lead
      31 H 0/0 one lead
      32 H 0/0 one lead
      33 N 1/1 from T to N
      35 T 0/0 one lead
      37 S 0/0 one lead
      40 N 0/0 one lead`,
  },
  'days-held': {
    sum: '289/439 30',
    lines: `
      1 H 9/12 to the reply of the 20th
      2 H 4/5 to the 15th
      4 N 14/19 to the 27th
      5 S 30/48 1 September to 19 October
      6 S 15/26 the second order, 20 September to 16 October
      13 T 16/21 to the 30th
      13 S 4/5 to the 14th
      14 N 2/3 to its return on the 12th
      16 H 17/30 21 September to 21 October, when it was taken away
      17 S 2/2 to the withdrawal
      19 T 9/12 to the 21st
      20 H 6/9 the 10th to the 19th
      21 S 4/4 to the 16th
      22 N 7/17 22 September to 9 October
      22 N 8/10 the second order, the 13th to the 23rd
      24 T 20/34 16 September to 20 October
      25 N 6/14 30 September to 14 October
      26 H 7/8 to the reply that stood, the 16th
      29 N 15/20 to the 29th
      30 S 4/4 to the closing of the 16th
      31 H 12/17 to the 26th
      32 H 9/13 the 15th to the 28th
      33 T 3/4 to its return on the 13th
      33 N 4/6 the 15th to the 21st
      34 H 16/29 21 September to its return on 20 October
      35 T 6/14 28 September to 12 October
      36 heping 14/18 to the 30th
      37 S 12/17 to the 26th
      37 T 8/11 to the 20th
      40 N 6/7 to the midnight that begins the 16th`,
  },
}

/** Registered in the month and no filing: 4, 16 and others came before it, 10 was a word of thanks. */
function registeredBut(hit: number): string {
  const theirs = `1 H, 2 H, 3 N, 7 ·, 8 ·, 9 ·, 11 ·, 12 ·, 13 T, 14 S, 15 T, 17 S, 18 H, 19 T, 20 H, 21 S, 26 H, 28 S, 29 N, 30 S, 31 H,
    32 H, 33 N, 36 heping, 37 S, 38 ·, 39 T, 40 N`
  return theirs.replaceAll(
    /(\d+) ([^\s,]+),?/g,
    (_, n, unit) => `${n} ${unit}${Number(n) === hit ? '+' : '-'} registered\n`,
  )
}

/** Given in the month by the platform, to leads and co-handlers; what heping passed down to N was no such order. */
function ordersBut(...hits: string[]): string {
  const orders = `1 H, 2 H, 3 N, 4 N, 13 T, 13 S, 14 N, 14 S, 15 T, 16 N, 17 S, 19 T, 20 H, 21 S, 22 N, 26 H, 28 S, 29 N, 30 S, 31 H, 32 H,
    33 T, 33 N, 34 S, 35 T, 36 heping, 37 S, 37 T, 39 T, 40 N`
  return orders.replaceAll(/(\d+ [^\s,]+),?/g, (_, order) => `${order}${hits.includes(order) ? '+' : '-'} its order\n`)
}

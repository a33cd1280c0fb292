/** 剧本 — turns plans into cues; the same appeals and seed give the same script. */
import type { IsoDate } from '../../shared/law/civil-date.ts'
import { type Instant, minutesAfter } from '../../shared/law/shanghai-time.ts'
import type { Appeal } from './appeals.ts'
import type { Diary } from './diary.ts'
import { type Random, randomOf } from './random.ts'
import { registrationDay } from './season.ts'
import { showcaseCues } from './showcase.ts'

export type Step =
  | 'register'
  | 'answer'
  | 'reject'
  | 'redirect'
  | 'file'
  | 'ask-supplement'
  | 'supply'
  | 'accept'
  | 'dispatch'
  | 'confirm-enterprise'
  | 'acknowledge'
  | 'ask-return'
  | 'approve-return'
  | 'refuse-return'
  | 'interim'
  | 'contribute'
  | 'first-reply'
  | 'send-back'
  | 'reply'
  | 'pass-check'
  | 'inform'
  | 'close'
  | 'withdraw'
  | 'call-back'
  | 'rate'

export interface Cue {
  at: Instant
  appeal: number
  step: Step
}

/** @returns cues in the order of their moments; those of one appeal at one moment in the order they must happen */
export function scriptOf(appeals: readonly Appeal[], diary: Diary, seed: number): Cue[] {
  const registered = new Map<number, IsoDate>()
  const end = diary.slots.at(-1)?.at ?? ''
  return appeals
    .flatMap((appeal) => {
      if (appeal.showcase) return showcaseCues(appeal.id)
      const random = randomOf(seed * 100_003 + appeal.id)
      const earlier = registered.get(appeal.plan.earlier ?? 0)
      const day = earlier ? next(earlier, diary) : registrationDay(appeal, diary, random)
      registered.set(appeal.id, day)
      return cuesOf(appeal, day, diary, random)
    })
    .filter(({ at }) => at <= end)
    .sort((a, b) => a.at.localeCompare(b.at))
}

/** A repeat comes a day or two after. */
const next = (day: IsoDate, { days }: Diary): IsoDate => days[days.indexOf(day) + 1] ?? day

/** Writes the cues of one appeal while moving through the diary. */
interface Pen {
  /** where it stands: a place in the diary's slots */
  at: number
  cues: Cue[]
  does(...steps: Step[]): void
  /** a few minutes after where it stands, between the slots */
  doesSoon(minutes: number, step: Step): void
  /** to the next slot: the hotline works at all hours */
  soon(): void
  /** to the next slot in which departments work */
  nextOffice(): void
  /** working days left behind a place */
  left(since: number): number
  /** to a slot of the nth working day after a place */
  workingDays(count: number, since?: number): void
}

function penAt(appeal: number, start: number, diary: Diary, random: Random): Pen {
  const pen: Pen = {
    at: start,
    cues: [],
    does(...steps) {
      const slot = diary.slots[pen.at]
      if (slot) pen.cues.push(...steps.map((step) => ({ at: slot.at, appeal, step })))
    },
    doesSoon(minutes, step) {
      const slot = diary.slots[pen.at]
      if (slot) pen.cues.push({ at: minutesAfter(slot.at, minutes), appeal, step })
    },
    soon: () => void pen.at++,
    left: (since) => diary.days.filter((day) => diary.works(day) && day > (diary.slots[since]?.day ?? '')).length,
    nextOffice() {
      pen.at = diary.nextOffice(pen.at)
    },
    workingDays(count, since = pen.at) {
      pen.at = Math.max(pen.at + 1, random.pick(diary.office(since, count)))
    },
  }
  return pen
}

const busyHours = [2, 3, 2.5, 2, 1.5, 1]

function cuesOf(appeal: Appeal, day: IsoDate, diary: Diary, random: Random): Cue[] {
  const slots = diary.of(day)
  const start = random.weighted(slots, (place) => busyHours[slots.indexOf(place)] ?? 1)
  const pen = penAt(appeal.id, start, diary, random)
  pen.does('register')
  if (appeal.emergency) emergency(pen, random)
  else if (review(appeal, pen, random)) handled(appeal, pen, random)
  if (appeal.plan.reply) finished(appeal, pen, random)
  return pen.cues
}

/** Told to its units at registration, acknowledged within minutes, worked at once. */
function emergency(pen: Pen, random: Random): void {
  pen.doesSoon(6, 'acknowledge')
  pen.workingDays(random.between(1, 2))
  pen.does('contribute', 'reply')
}

/** @returns true when a department is to handle it */
function review({ channel, plan, type }: Appeal, pen: Pen, random: Random): boolean {
  // On the telephone the operator decides while the citizen is on the line; the rest is reviewed as it is read.
  if (channel !== 'phone') pen.soon()
  if (channel !== 'phone' && random.chance(0.1)) pen.workingDays(1)
  switch (plan.review) {
    case 'answer':
    case 'redirect':
    case 'file':
    case 'reject':
      pen.does(plan.review)
      if (plan.rating) pen.soon()
      if (plan.rating) pen.does('rate')
      return false
    case 'supplement':
      pen.does('ask-supplement')
      if (!plan.supplement?.supplied) {
        pen.workingDays(6)
        pen.does('reject')
        return false
      }
      pen.workingDays(random.between(1, 2))
      pen.does('supply')
      pen.soon()
  }
  pen.does('accept')
  // One in twenty-five lies on a desk until it is too late for immediate transfer.
  if (random.chance(0.04)) pen.workingDays(2)
  else if (random.chance(0.3)) pen.soon()
  pen.does('dispatch')
  // Dispatch does not wait for the authority's review; closing does (art. 19, 26).
  if (type === 'enterprise') pen.does('confirm-enterprise')
  return true
}

/** What the department does, until its (last) reply. */
function handled({ plan, type }: Appeal, pen: Pen, random: Random): void {
  if (plan.department === 'silent') return
  let dispatched = pen.at
  pen.nextOffice()
  pen.does('acknowledge')
  if (plan.department === 'withdrawn') {
    pen.workingDays(random.between(1, 2))
    pen.does('withdraw')
    return
  }
  if (plan.returnReason) {
    pen.workingDays(1, dispatched)
    pen.does('ask-return')
    pen.workingDays(1)
    if (plan.department === 'returns-then-refused') pen.does('refuse-return')
    else {
      pen.does('approve-return')
      dispatched = pen.at
      pen.nextOffice()
      pen.does('acknowledge')
    }
  }
  // Late with the final reply; where the weeks do not last for that, late with the interim one.
  const lateFor = plan.department !== 'late' ? 'nothing' : pen.left(dispatched) < 21 ? 'interim' : 'final'
  if (plan.interim) {
    const late = lateFor === 'interim' ? 7 : lateFor === 'final' && type === 'enterprise' ? 17 : undefined
    pen.workingDays(late ?? random.between(3, 5), dispatched)
    pen.does('interim')
  }
  if (plan.firstReply) {
    pen.workingDays(plan.interim ? 7 : random.between(2, 3), dispatched)
    pen.does('contribute', 'first-reply')
    pen.soon()
    pen.soon()
    pen.does('send-back')
    pen.workingDays(random.between(1, 2))
    pen.does('reply')
    return
  }
  pen.workingDays(lateFor === 'interim' ? 10 : daysToReply({ plan, type }, random), dispatched)
  pen.does('contribute', 'reply')
}

/** Working days from dispatch to the reply; without an interim reply it must come within five. */
function daysToReply({ plan, type }: Pick<Appeal, 'plan' | 'type'>, random: Random): number {
  if (plan.department === 'late') return type === 'enterprise' ? 19 : random.between(17, 18)
  if (plan.department === 'early') return random.between(0, 1)
  if (type === 'enterprise') return random.between(6, 11)
  if (plan.interim) return random.between(8, 13)
  return random.between(plan.returnReason ? 4 : 2, 5)
}

/** The platform checks, closes and calls back; the citizen rates. */
function finished({ plan, type }: Appeal, pen: Pen, random: Random): void {
  pen.soon()
  pen.does('pass-check')
  if (plan.closing) {
    // A firm's department tells it and reports to the authority before the platform closes (art. 26).
    if (type === 'enterprise') pen.does('inform')
    if (random.chance(0.5)) pen.soon()
    pen.does('close')
  }
  if (plan.callback) {
    pen.workingDays(random.between(1, 2))
    pen.does('call-back')
  }
  if (!plan.rating) return
  if (random.chance(0.5)) pen.soon()
  pen.does('rate')
}

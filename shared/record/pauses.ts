/** 重试间隔 — how long deliveries wait between tries, and when a receiver is left alone. */
import type { Circuit, DeliveryRecord } from './deliveries.ts'

const second = 1_000
const minute = 60 * second
const hour = 60 * minute

/** A promise nobody has tried by then was lost on its way; the sweep offers it again. */
export const firstTryWithin = 5 * minute

/** Seconds a message stays hidden after its n-th failed try in the queue (growing, at most three tries there). */
export const triesInQueue = 3
export const hiddenAfterTry = (tries: number): number => [2, 10][tries - 1] ?? 30

/** After the queue gave up: pauses between the sweep's offers, growing to six hours. */
export const longestPause = 6 * hour
const offers = [5 * minute, 15 * minute, hour, 3 * hour, longestPause]
export const pauseAfter = (attempts: number): number =>
  offers[Math.min(Math.max(0, Math.ceil(attempts / triesInQueue) - 1), offers.length - 1)] ?? hour

/** After a refusal: not in the queue and at once, since what must be mended needs a person; the same pauses, one a try. */
export const pauseAfterRefusal = (attempts: number): number => offers[Math.min(attempts, offers.length) - 1] ?? hour

const longestOpen = hour
/** Circuit: this many failures in a row open it, for growing times. */
export const failuresToOpen = 5
export const openFor = (failures: number): number =>
  Math.min(longestOpen, minute * 2 ** Math.max(0, Math.floor((failures - failuresToOpen) / failuresToOpen)))

/** @param now a clock that may have been set: what is open for longer than circuits ever are was opened by a wrong one */
export const isOpen = (circuit: Circuit, now: string): circuit is Circuit & { openUntil: string } =>
  circuit.openUntil !== undefined &&
  circuit.openUntil > now &&
  Date.parse(circuit.openUntil) <= Date.parse(now) + longestOpen

/** Until its next try, until a circuit closes or its unit may have come; counted as it is meant, whatever a clock says later. */
export const putOff = (record: DeliveryRecord, now: string, until: string): DeliveryRecord => ({
  ...record,
  nextCheckAt: until,
  waited: (record.waited ?? 0) + Math.max(0, Date.parse(until) - Date.parse(now)),
})

/** A promise this old is given up and listed as dead; the order itself stays in the unit's list. Whoever asks for it begins it anew. */
const giveUpAfter = 14 * 24 * hour
/** Not by its age alone: a clock that was set forward makes every promise old in a moment. */
const waitedBefore = giveUpAfter / 2
export const isGivenUp = (
  { createdAt, askedAt, waited = 0 }: Pick<DeliveryRecord, 'createdAt' | 'askedAt' | 'waited'>,
  now: string,
): boolean => Date.parse(now) - Date.parse(askedAt ?? createdAt) > giveUpAfter && waited >= waitedBefore

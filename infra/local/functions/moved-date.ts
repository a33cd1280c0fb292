/** Puts the host's clock over a worker's global Date, keeping the original at hand. */

/** @param shared one 64-bit integer: how many milliseconds the clock is ahead */
export function moveDate(shared: SharedArrayBuffer): void {
  const RealDate = globalThis.Date
  globalThis.unmovedDate = RealDate
  const offset = new BigInt64Array(shared)
  const now = (): number => RealDate.now() + Number(Atomics.load(offset, 0))
  function MovedDate(this: unknown, ...given: unknown[]): unknown {
    if (!new.target) return new RealDate(now()).toString()
    return Reflect.construct(RealDate, given.length === 0 ? [now()] : given, new.target)
  }
  MovedDate.prototype = RealDate.prototype
  RealDate.prototype.constructor = MovedDate
  globalThis.Date = Object.assign(Object.setPrototypeOf(MovedDate, RealDate), { now }) as DateConstructor
}

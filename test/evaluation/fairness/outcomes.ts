/** Makes outcomes of units for properties: small and large, good and bad. */
import fc from 'fast-check'

export const outcome = fc
  .tuple(fc.integer({ min: 1, max: 2600 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([matters, share]) => ({ matters, hits: Math.round(matters * share) }))

export const outcomes = fc.array(outcome, { minLength: 1, maxLength: 25 })

/** 短信条数 — how many messages a text is sent and paid as. */

/** Characters of one message, and of each where it takes several: the others hold which of how many it is. */
const alone = 70
const joined = 67

/** UCS-2 units, as networks count: what lies beyond the basic plane counts twice. @param signature 【…】, which the provider puts before it */
export function partsOf(text: string, signature: string): number {
  const { length } = signature + text
  return length <= alone ? 1 : Math.ceil(length / joined)
}

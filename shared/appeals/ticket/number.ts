/** 诉求件编号 — ticket numbers: the Shanghai day, seven random digits and a check digit, e.g. 261009-48213077. */

/** Matches a ticket number; the eighth digit behind the hyphen is checked by {@link isTicketNumber}. */
export const ticketNumberPattern = /^\d{6}-\d{8}$/

/** The first that a text names, as it stands there. */
export const ticketNumberIn = (text: string): string | undefined => /\d{6}-\d{8}/.exec(text)?.[0]

/** A ticket's, a work order's or a task's. */
export const isFormOfNumber = (text: string): boolean => /^\d{6}-\d{8}(-a?\d{1,3})?$/.test(text)

/** `2026-10-09` and a random integer below ten million → a number safe to read out on the phone, sortable by day. */
export function ticketNumber(day: string, random: number): string {
  const date = day.slice(2).replaceAll('-', '')
  const serial = String(random).padStart(7, '0')
  return `${date}-${serial}${checkDigit(date + serial)}`
}

/** True when the form and the check digit agree: a digit misheard on the phone is noticed before anything is looked up. */
export function isTicketNumber(text: string): boolean {
  if (!ticketNumberPattern.test(text)) return false
  const digits = text.replace('-', '')
  return checkDigit(digits.slice(0, -1)) === Number(digits.at(-1))
}

/** Work orders are numbered under their ticket: 261009-48213077-2 is the second. */
export const workOrderNumber = (ticket: string, count: number): string => `${ticket}-${count}`
export const workOrderPattern = /^\d{6}-\d{8}-\d{1,3}$/
export const ticketOfWorkOrder = (workOrder: string): string => workOrder.slice(0, 15)

/** The ticket a work order's number belongs to, if it is one. */
export function ticketOfPath(workOrder = ''): string | undefined {
  const ticket = workOrderPattern.test(workOrder) ? ticketOfWorkOrder(workOrder) : ''
  return isTicketNumber(ticket) ? ticket : undefined
}

/** 协助任务 — numbered under the ticket too: 261009-48213077-a1 is the first. */
export const assistanceNumber = (ticket: string, count: number): string => `${ticket}-a${count}`
export const assistancePattern = /^\d{6}-\d{8}-a\d{1,3}$/

/** ISO 7064, MOD 11,10: finds every single wrong digit and nearly every swap of neighbours. */
function checkDigit(digits: string): number {
  let product = 10
  for (const digit of digits) {
    const sum = (product + Number(digit)) % 10 || 10
    product = (sum * 2) % 11
  }
  return (11 - product) % 10
}

/** A number of a ticket, work order or task as people write it: without its hyphen, with another dash, full-width, with spaces. What is none stays as it is. */
export function plainNumber(written: string): string {
  const text = written
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212\u30fc\ufe63]/g, '-')
    .trim()
  const [, day, serial, behind] = /^(\d{6})[\s-]*(\d{8})(?:[\s-]+(a?\d{1,3}))?$/i.exec(text) ?? []
  if (!day || !serial) return written
  return `${day}-${serial}${behind ? `-${behind.toLowerCase()}` : ''}`
}

/** 端口 — where inquiries are kept. */
import type { Records } from '../../record/records.ts'
import type { Inquiry, InquiryEntry } from './inquiry.ts'

export interface Inquiries extends Records<InquiryEntry, Inquiry> {
  /** all there ever were, by number: a city has some tens a year */
  all(): Promise<Inquiry[]>
}

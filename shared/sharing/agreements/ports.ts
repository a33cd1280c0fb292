/** 端口 — where agreements are kept. */
import type { Records } from '../../record/records.ts'
import type { Agreement, AgreementEntry } from './agreement.ts'

export interface Agreements extends Records<AgreementEntry, Agreement> {
  /** all there ever were, by code: a city has some tens */
  all(): Promise<Agreement[]>
}

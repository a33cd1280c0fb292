/** 端口 — what the city asks of whoever handles appeals: open orders, rulings. */
import type { orderRoles } from '../law/codes.ts'
import type { Page } from '../record/rows.ts'

/** A work order that its unit has still to finish. */
export interface OpenOrder {
  number: string
  ticket: string
  role: (typeof orderRoles)[number]
  dispatchedAt: string
  limit: string | undefined
}

export interface Handling {
  orders: {
    /** Those of a unit that are open, the most urgent first. */
    list(unit: string, openOnly: true, limit: number, after: string | undefined): Promise<Page<OpenOrder>>
  }
  /** 裁定 — a return of this work order was approved or refused (第二十一条). */
  isRuled(workOrder: string): Promise<boolean>
}

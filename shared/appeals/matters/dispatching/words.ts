/** 派单 — the closed lists that its commands, events and answers share. */

/** 主办、协办、交办 — lead and co-handler hold theirs of the platform; a sub-unit of the unit that passed it down. */
export const orderRoles = ['lead', 'co', 'sub'] as const
export type OrderRole = (typeof orderRoles)[number]

/** 工单状态 — open until answered; given back and ended are final. */
export const orderStates = ['open', 'replied', 'given-back', 'ended'] as const
export type OrderState = (typeof orderStates)[number]

/** 送达方式 — sent to the unit, or fetched by it. */
export const receiptWays = ['push', 'pull'] as const
export type ReceiptWay = (typeof receiptWays)[number]

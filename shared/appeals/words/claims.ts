/** 登记凭据 — what the name says under which a registration was claimed. */

/** 来源编号 — it is that of the matter, with all channels of a kind. */
export const isOfSource = (claim: string): boolean => claim.startsWith('@')

/** The number of whoever sent it. */
export const referenceIn = (claim: string): string => claim.slice(claim.indexOf('#') + 1)

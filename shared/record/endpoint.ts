/** 接收地址的界限 — how long an address may be, and how long a replaced secret goes on signing. */

/** Longer is no address that anybody typed. */
export const longestUrl = 2_000

/** Hours: so long a receiver has time to take over the new secret, unless the administrator says another time. */
export const usualOverlap = 24
export const longestOverlap = 168

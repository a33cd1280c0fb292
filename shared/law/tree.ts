/** 层级、单位类别 — where a unit stands in the platform's tree, and what kind it is (art. 2, 8). */
import * as z from 'zod'

/** 层级 — the five levels of the platform's tree. */
export const level = z.enum(['province', 'city', 'district', 'street', 'community'])

/** government organ, public-service enterprise (公共企事业单位), or a self-governing committee that only assists */
export const unitKind = z.enum(['government', 'public-service', 'community'])

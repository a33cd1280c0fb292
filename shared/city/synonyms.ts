/** 同义词 — words of a city that mean the same, as whoever keeps its knowledge lists them. */
import * as z from 'zod'
import { lazily } from '../schema/lazily.ts'

/** Each group: 暖气, 供热, 采暖. */
export const synonyms = lazily(() => z.array(z.array(z.string().trim().min(1).max(20)).min(2).max(20)).max(1_000))
export type Synonyms = readonly (readonly string[])[]

/** 时刻 — a moment as the API answers with it: RFC 3339, with its offset. */
import * as z from 'zod'

export const moment = z.iso.datetime({ offset: true })

/** 好差评 — commands: ratings, what is examined of them, and the matters that are marked (第二十八条、第二十九条). */

import * as z from 'zod'
import { widest } from '../../../law/widest.ts'
import { line, writtenText } from '../../../schema/text.ts'
import { acts, command } from '../../words/asking.ts'
import { code } from '../../words/fields.ts'
import { occasion } from './events.ts'
import { conclusions, marked, ratingWays } from './words.ts'

const about = occasion.optional().describe('what is rated; the result once it was told, otherwise the acceptance')

/** 评价 — five levels, one per matter and contact: by link, or asked on the phone (art. 28). */
export const rate = command(['评价', 'rate'], acts('ticket'), () =>
  z.strictObject({
    level: z.int().min(1).max(widest.ratingLevel),
    via: z.enum(ratingWays),
    about,
    comment: writtenText.optional(),
    recording: line.optional().describe('needed when asked on the phone'),
  }),
)

/** 短信评价 — the answer as the appellant wrote it: “5”, “五分”, “非常满意，谢谢”. */
export const rateBySms = command(['短信评价', 'rate by message'], acts('ticket'), () =>
  z.strictObject({
    message: z.string().trim().min(1).max(500),
    about,
    sender: line
      .optional()
      .describe(
        'the number that the answer came from: lets a channel of SMS hand on ratings of appeals that came another way',
      ),
  }),
)

/** 差评核查 — is the bad rating justified, and of which causes (art. 29). */
export const examineRating = command(['差评核查', 'examine a bad rating'], acts('ticket'), () =>
  z.strictObject({
    rating: z.int().min(1).optional().describe('number of the rating; the oldest one pending if left out'),
    conclusion: z.enum(conclusions),
    causes: z.array(code).max(5).default([]),
    reasons: writtenText,
    lead: code.optional().describe('the unit that shall work it again, if another than before'),
  }),
)

/** 标注 — a matter of mediation or law enforcement, which must not chase satisfaction (art. 29); `ordinary` takes it back. */
export const markMatter = command(['标注事项性质', 'mark the matter'], acts('ticket'), () =>
  z.strictObject({
    ...marked(writtenText),
  }),
)

export const ratingCommands = {
  rate,
  rateBySms,
  examineRating,
  markMatter,
}

/** 结果的告知 — when the appellant was last told how it ended (第二十八条). */
import type { Notices } from './ports.ts'

const results = ['answered', 'rejected', 'redirected', 'filed', 'replied', 'closed'].map((end) => `appeal.${end}`)

/** An instant; undefined where no result was told. */
export async function resultToldAt(
  ticket: string,
  { notices }: { notices: Pick<Notices, 'ofTicket'> },
): Promise<string | undefined> {
  const told = (await notices.ofTicket(ticket)).flatMap((one) =>
    one.told && results.includes(one.notice) ? one.told.at : [],
  )
  return told.sort().at(-1)
}

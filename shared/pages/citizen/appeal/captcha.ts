/** 验证题 — a question in words, whose number is that of the form. */
import { callerKeyOf } from '../../../access/access-code.ts'
import { ownCaptcha } from '../../../consultation/captcha/own.ts'
import { triesEach, within } from '../../../consultation/comments/make.ts'
import type { Clock, Draw } from '../../../record/clock.ts'
import { both, type Words } from '../../frame.ts'
import { type Html, html } from '../../html/html.ts'

/** As drafts have each their own, so has this form. */
const about = 'appeal'
const hour = 3600

export interface CaptchaDeps {
  secret(): Promise<string>
  clock: Clock
  draw: Draw
  counting: { count(name: string, window: number, seconds: number): Promise<number> }
}

/** @param most questions of one address in an hour */
export async function question(address: string, most: number, deps: CaptchaDeps): Promise<Html> {
  await within(`appeal-question#${callerKeyOf(address, await deps.secret())}`, hour, most, deps)
  const { token = '', question = '' } = await ownCaptcha(deps).ask(about)
  return html`<input type="hidden" name="_question" value="${token}"><div class="field"><label for="answer">${both({ zh: '请回答：', en: 'To show that you are a person, please answer:' })}</label><p id="question">${question}</p>
<input type="text" id="answer" name="_answer" maxlength="100" autocomplete="off" aria-describedby="question" required></div>`
}

export const answeredWrong: Words = {
  zh: '验证题答得不对或者已经过时，请回答新的一题。',
  en: 'The answer was not right, or too late: please answer another question.',
}

/** @returns the number of this form, where the answer is right: the same again, however often it is sent */
export async function numberOf(sent: Readonly<Record<string, string>>, deps: CaptchaDeps): Promise<string | undefined> {
  const opened = await ownCaptcha(deps)
    .open(sent._question ?? '', about)
    .catch(() => undefined)
  if (!opened || (opened.until ?? 0) < deps.clock.now().getTime()) return undefined
  await within(`appeal-answer#${opened.nonce}`, hour, triesEach, deps)
  return (await opened.isRight(sent._answer ?? '')) === true ? `page-${opened.nonce}` : undefined
}

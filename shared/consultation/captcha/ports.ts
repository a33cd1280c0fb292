/** 验证码端口 — who asks whether a person is there, our own or another's. */

/** What is asked. Our own is a question in words; another's is answered on its page. */
export interface Asked {
  token?: string | undefined
  question?: string | undefined
  page?: string | undefined
  /** UTC */
  until?: string | undefined
}

export interface Opened {
  /** of this question alone: what was sent with it is known by it */
  nonce: string
  /** milliseconds since the epoch; undefined where it is another's to say */
  until: number | undefined
  isRight(answer: string): Promise<boolean | 'unavailable'>
}

export interface Captcha {
  ask(consultation: string): Promise<Asked>
  /** @returns undefined for what was never asked here, or of another draft */
  open(token: string, consultation: string): Promise<Opened | undefined>
}

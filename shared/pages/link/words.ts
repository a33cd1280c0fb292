/** 用语 — what the page says for each purpose, and where to ask. */
import type { Purpose } from '../../access/links.ts'

interface Words {
  zh: string
  en: string
}

export const titles: Readonly<Record<Purpose, Words>> = {
  progress: { zh: '办理进展', en: 'Progress of your appeal' },
  supplement: { zh: '补充情况', en: 'Add to your appeal' },
  rate: { zh: '评价', en: 'Rate how your appeal was handled' },
  verdict: { zh: '意见采纳情况', en: 'What became of your comment' },
}

/** 字数 — of what is typed. */
export const mostOfText = 2000
export const mostOfComment = 500

export const call = (ask: string): Words => ({
  zh: `如有疑问，请拨打${ask}。`,
  en: `Questions? Please call ${ask}.`,
})

export const notNow: typeof titles = {
  progress: { zh: '此链接只供查看。', en: 'This link is for reading only.' },
  supplement: { zh: '这件诉求现在不能补充。', en: 'Nothing can be added to this appeal now.' },
  rate: { zh: '这件诉求现在还不能评价。', en: 'This appeal cannot be rated yet.' },
  verdict: { zh: '此链接只供查看。', en: 'This link is for reading only.' },
}

/** 失效 — the same for a link that ended, and for one that never was. */
export const gone: Words = {
  zh: '此链接已经失效，或者地址不完整。',
  en: 'This link has ended, or its address is not complete.',
}

export const wrong = (left: number): Words => ({
  zh: left > 0 ? `不正确，还可以再试${left}次。` : '不正确，已不能再试。',
  en: left > 0 ? `This is not right; you may try ${left} more.` : 'This is not right, and you may not try again.',
})

/** @param minutes undefined: not by this link any more */
export const wait = (minutes: number | undefined): Words =>
  minutes === undefined
    ? { zh: '输错次数过多，此链接已停用。', en: 'There were too many wrong answers: this link is closed.' }
    : {
        zh: `输错次数过多，请约${minutes}分钟后再试。`,
        en: `There were too many wrong answers; try again in about ${minutes} minutes.`,
      }

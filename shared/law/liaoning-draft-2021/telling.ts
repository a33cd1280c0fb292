/** 告知 — the page behind a link: how long it opens, and how often its question may be missed (第十三条、第二十八条). */
import type { Rules } from '../rules.ts'

export const telling = {
  link: {
    days: 15,
    tries: { inAll: 10, perCaller: { wrong: 5, seconds: 900 } },
    openMinutes: 30,
    facts: 5,
    article: '平台规则（依第十三条、第二十八条、第三十五条）',
    reading: {
      zh: '条文只称可以通过链接评价。链接含一百二十八位随机数，只存其散列，十五日后失效；未输入查询码或者留存电话的后四位，不显示任何内容。后四位只有一万种，因此一个链接一共只许输错十次，猜中的机会为千分之一；同一地址十五分钟内许输错五次。输对后三十分钟内不再询问。评价一次为限；补充情况是陆续想起的，一个链接可以补充五次。',
      en: 'The text only says that ratings may be given by link. A link holds 128 random bits of which only a hash is kept, and ends after fifteen days; without the access code or the last four digits of the telephone it shows nothing. There are only ten thousand such digits, so that a link takes ten wrong answers in all, a chance of one in a thousand, and five within fifteen minutes from one address. Who was right is not asked again for thirty minutes. One rating is taken; facts come to mind one after the other, so five times facts are.',
    },
  },
} satisfies Rules['telling']

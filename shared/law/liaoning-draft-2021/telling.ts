/** 告知 — what counts as told, what must be, and by when (第十三条、第十八条、第十九条、第二十八条). */
import type { Rules } from '../rules.ts'

export const telling = {
  ends: {
    clocks: ['review'],
    article: '第十八条',
    reading: {
      zh: '“均应在……2个工作日内，告知诉求人”：时限至告知之时，而非作出意见之时。',
      en: '“The appellant shall be told within two working days”: the limit is kept by telling, not by deciding.',
    },
  },
  counts: {
    proofs: ['receipt', 'person', 'posted', 'channel', 'page', 'in-call', 'deposit'],
    article: '第十八条',
    reading: {
      zh: '下列情形为已告知：运营商回执为送达；工作人员记录已告知（何人、何时、号码、录音或者说明）；记录已寄出书面告知；约定负责转告的渠道收到；诉求人在自己的页面读到；通话中当场告知。短信网关接收不是告知。三个半天三次未能联系，或者没有留下联系方式的，存放于诉求人可查询的页面视为告知。',
      en: 'Told is: the carrier’s receipt that it was delivered; a person’s record of having told (who, when, which number, recording or note); a person’s record that the letter was posted; receipt by a channel that has agreed to pass on; reading on one’s own page; being told in the call. That a gateway took a message is not. Whoever could not be reached three times in three half-days, or left no way to be, is told by what lies ready on the page.',
    },
  },
  owed: [
    { notice: 'appeal.answered', article: '第十八条' },
    {
      notice: 'appeal.accepted',
      coveredBy: ['appeal.dispatched', 'appeal.progressed', 'appeal.replied', 'appeal.closed'],
      article: '第十八条',
      reading: {
        zh: '已被告知转办、进展、答复或者办结的，即已知悉受理；以后一告知的时间为准，不补足受理告知的时限。',
        en: 'Who has been told of the dispatch, the progress, the reply or the closing knows that it was accepted: told then, which keeps no limit that had passed.',
      },
    },
    { notice: 'appeal.rejected', article: '第十七条' },
    {
      notice: 'appeal.supplement-requested',
      coveredBy: ['appeal.supplement-ended'],
      article: '第十八条',
      reading: {
        zh: '已被告知不再需要补充的，无须再告知要求补正。',
        en: 'Who has been told that no supplement is needed any more need not hear that one was asked for.',
      },
    },
    { notice: 'appeal.redirected', article: '第十八条' },
    {
      notice: 'appeal.filed',
      article: '第十八条',
      reading: {
        zh: '归档也是初核的意见，诉求人可以提出异议，故应告知。',
        en: 'Filing is an outcome of the review too and can be contested, so it is told.',
      },
    },
    { notice: 'appeal.supplement-extended', coveredBy: ['appeal.supplement-ended'], article: '第二十五条' },
    { notice: 'appeal.supplement-lapsed', article: '第二十五条' },
    { notice: 'appeal.extended', coveredBy: ['appeal.replied', 'appeal.closed'], article: '第十九条' },
    { notice: 'appeal.replied', article: '第十九条' },
    { notice: 'appeal.closed', article: '第十三条' },
    { notice: 'appeal.reopened', coveredBy: ['appeal.replied', 'appeal.closed'], article: '第十三条' },
    { notice: 'appeal.misuse-noticed', outlivesWithdrawal: true, article: '第三十八条' },
    { notice: 'appeal.misuse-decided', outlivesWithdrawal: true, article: '第三十八条' },
    {
      notice: 'comment-judged',
      article: '意见征集栏目',
      reading: {
        zh: '采纳情况和理由向提意见人反馈：发短信；没有手机号码的、未能送达的，以本人凭编号和查询码可查的页面为准，不另打电话。',
        en: 'Whoever commented is told whether it was adopted: by a message; where none can be sent or none arrives, by the page of their own under number and code. Nobody telephones.',
      },
    },
  ],
  owedWithin: {
    workingDays: 2,
    article: '平台规则（依第十八条）',
    reading: {
      zh: '条文只为初核意见规定了告知期限；其余应当告知的，比照两个工作日列为未告知。',
      en: 'The text sets a period for outcomes of the review only; whatever else must be told is listed as untold after two working days as well.',
    },
  },
  receiptWithin: {
    hours: 72,
    article: '平台规则（依第十八条）',
    reading: {
      zh: '运营商回执最迟七十二小时，其后视为不明，不视为送达。',
      en: 'Receipts of carriers come within 72 hours; after that it is unknown whether a message arrived, never “delivered”.',
    },
  },
  byTelephone: {
    from: '08:30',
    afterMinutes: 60,
    article: '平台规则（依第十八条）',
    reading: {
      zh: '时限最后一日八时三十分仍未告知的，转为电话告知；当日发出的短信先等一小时，离时限不足一小时的等一半时间。',
      en: 'Whoever is not told by half past eight of the last day is telephoned; a message sent that day has an hour first, or half of what is left until the limit where that is less.',
    },
  },
  unreachable: {
    attempts: 3,
    halfDays: 3,
    noon: '12:00',
    article: '平台规则（依第十八条）',
    reading: {
      zh: '三个不同的半天各联系一次均未接通，或者没有留下联系方式，为无法联系。',
      en: 'Tried in three different half-days without an answer, or without any contact given: unreachable.',
    },
  },
  quiet: {
    from: '21:00',
    until: '08:00',
    article: '平台规则（依第十三条）',
    reading: {
      zh: '夜间不发短信；时限将过的除外。',
      en: 'No message at night, unless its limit would pass.',
    },
  },
  digest: {
    from: '09:00',
    workingDays: 3,
    article: '平台规则（依第十九条、第二十四条）',
    reading: {
      zh: '条文要求按时限办理、逾期督办，未规定临期提醒。每个工作日九时，向承办单位告知已经逾期的和其后三个工作日内（含当日）到期的工单，只列编号和最后一日。',
      en: 'The text has orders handled in time and supervised when overdue; it says nothing of warnings. At nine of each working day a unit is told which of its orders are overdue, or due that day or within three working days after it: numbers and last days only.',
    },
  },
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
  answers: {
    days: 15,
    listed: 5,
    keptDays: 90,
    keys: [
      { key: '5', level: 5 },
      { key: '4', level: 4 },
      { key: '3', level: 3 },
      { key: '2', level: 2 },
      { key: '1', level: 1 },
    ],
    article: '平台规则（依第二十八条）',
    reading: {
      zh: '条文许以短信、电话评价，未定细则。短信评价只认诉求人本人的号码，告知结果后十五日内有效；多件待评的请其选择，看不清的再问一次，仍看不清的转人工；他人号码发来的保存九十日，供人工查看，不计入任何指标。按键与短信用同一组数字，避免同一个人前后意思相反。',
      en: 'The text allows ratings by message and telephone without detail. An answer by message counts from the appellant’s own number only, within fifteen days after the result was told; whoever has several matters is asked which, what cannot be read is asked once more and then goes to a person; what came from another number is kept for ninety days for a person to see, and counts in no figure. Keys have the numbers that messages have, so that nobody says the opposite of what they mean.',
    },
  },
} satisfies Rules['telling']

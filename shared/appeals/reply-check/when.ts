/** 时间 — how replies say a day, a term or a time, as one pattern. */

const number = String.raw`(?:\d+(?:\.\d+)?|[一二两三四五六七八九十半百几]+)`
const month = String.raw`(?:\d{1,2}|[一二三四五六七八九十]{1,3})月`

/** 期限 — by when: a day with 前, a span with 内, the end of a month, a season. */
export const term = new RegExp(
  [
    String.raw`${number}个?(?:工作日|自然日|日|天|小时|分钟|周|星期|个?月|年|季度)(?:之?内|以内|左右|后|之后|完成|答复|恢复|到位)`,
    String.raw`(?:${month}|月|年|季度|周|学期|季)(?:底|末|初|中旬|上旬|下旬)`,
    String.raw`${month}(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:日|号)`,
    month,
    String.raw`(?:今|明|后|本|当|次|同|每)(?:日|天|晚|早|年|月|周|季度)`,
    String.raw`(?:下|这)个?(?:周|月|星期|季度|学期|年度)`,
    String.raw`(?:周|星期|礼拜)[一二三四五六日天末]`,
    String.raw`(?:上|下)半年|第?[一二三四]季度|汛期|采暖期|供暖期|供热期|非供暖期|春季|夏季|秋季|冬季|开春|春节|国庆|五一|元旦|开学|年度`,
    String.raw`\d{4}年|\d{1,2}[点时](?:\d{1,2}分)?|\d{1,2}:\d{2}`,
    String.raw`(?:到期|期满|届满|竣工|验收|供暖|停暖|完工)(?:之?后|之?前|时|以后|以前)`,
    String.raw`${number}个?(?:工作日|小时|天|周|月)`,
  ].join('|'),
)

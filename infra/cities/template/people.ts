/** Invented responsible persons (负责人) and grid members (网格员), art. 8; no such telephone exchange exists. */
const surnames = '王李张刘陈杨赵周吴徐孙马朱胡郭何高林罗郑梁宋谢唐韩曹许邓冯董'
const givenNames =
  '建国 丽华 志强 晓东 桂兰 文博 海涛 雪梅 立新 春生 玉洁 长江 明远 秀芝 振宇 佳怡 国栋 慧敏 永刚 思源 晓光 淑珍 宏伟 艳秋 德林 美玲 一鸣'.split(
    ' ',
  )

/** The n-th invented person; n is the place in the unit list, so names stay put when units are appended. */
export function person(n: number, dialling: string): { name: string; phone: string } {
  const surname = surnames[n % surnames.length]
  const given = givenNames[n % givenNames.length]
  return { name: `${surname}${given}`, phone: `${dialling}-5550${String(n).padStart(4, '0')}` }
}

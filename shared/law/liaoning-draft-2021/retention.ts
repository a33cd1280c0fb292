/** 保存期限 — how long identity data and texts are kept after a matter has ended (第三十五条). */
import type { Rules } from '../rules.ts'

export const retention = {
  identityYears: 3,
  textYears: 5,
  lookMonths: 6,
  article: '第三十五条',
  reading: {
    zh: '条文要求保护个人隐私，未写明保存多久。个人信息保护法第十九条只许保存到实现目的所必要的最短时间：诉求办毕满三年删除身份信息，满五年删除全部文本；保密件没有身份信息便无从脱敏，文本同时删除；查看留痕随文本删除，且身份信息删除后至少再留六个月。只留编号、时间、责任与结果；督办、不当行为、线索、违规的记录未了结的，自了结之日起计算；考核申诉未裁定或者挂账的，裁定之前不删除。',
    en: 'The text protects privacy without saying how long data are kept. Article 19 of the Personal Information Protection Law allows the shortest time that the purpose needs: three years after the end of a matter its identity data are erased, after five all its texts, those of a confidential matter with the identity, without which nothing could be masked; the looks go with the texts, and six months after the identity at the earliest; numbers, times, responsibility and results stay. While a record of supervision, misuse, a clue or misconduct is open, nothing is erased, and the years count from its end; nor while an appeal against an evaluation of it is not ruled, or put off.',
  },
} satisfies Rules['retention']

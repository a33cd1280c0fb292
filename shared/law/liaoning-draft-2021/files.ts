/** 附件 — kinds, sizes and numbers of files; no article says. */
import type { Rules } from '../rules.ts'

const usual = 20

export const files = {
  megabytes: {
    'image/jpeg': usual,
    'image/png': usual,
    'image/webp': usual,
    'image/heic': usual,
    'application/pdf': usual,
    'audio/mpeg': usual,
    'audio/wav': usual,
    'video/mp4': 100,
  },
  purposes: {
    appeal: ['appellant', 'channel', 'operator'],
    'for-units': ['operator'],
    reply: ['department'],
    'on-site': ['department'],
    evidence: ['department', 'operator'],
    consent: ['department', 'operator'],
    recording: ['department', 'operator'],
    letter: ['department', 'operator'],
  },
  perTicket: { each: 20, all: 60 },
  cityDayMegabytes: 200_000,
  uploadMinutes: 5,
  linkMinutes: 5,
  scannedWithinMinutes: 10,
  megapixels: 100,
  article: '平台规则（依第十三条、第二十五条、第三十五条）',
  reading: {
    zh: '条文未规定附件。经病毒扫描并去除拍摄时间、位置等信息之后才供人查看，也才能作为办结证明；现场照片的拍摄时间和位置另行留存，只供平台查看。诉求人提交的附件与身份信息同期删除，其余与文本同期删除；保密件中诉求人提交的附件承办单位看不到，由平台另行制作供承办单位使用的版本。类型、大小、数量和时间是平台规则。',
    en: 'No article speaks of files. One is shown, and counts as proof, only once it was scanned for malware and freed of what tells where and when it was made; of a unit’s on-site photograph time and place are kept apart, for the platform. What the appellant sent is erased with the identity data, all else with the texts; in a confidential matter units do not see what the appellant sent, and the platform makes a version for them. Kinds, sizes, numbers and times are rules of the platform.',
  },
} satisfies Rules['files']

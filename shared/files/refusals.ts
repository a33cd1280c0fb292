/** 附件 — how sending, reading and keeping files are refused. */
import { type RecordCode, type Refusal as RefusalOf, type Refusals, refusing } from '../record/refusal.ts'

const provision = 'files'

export const fileRefusals = {
  'file.unknown': { kind: 'unknown', zh: '没有这个附件。', en: 'There is no such file.' },
  'file.not-for-you': {
    kind: 'forbidden',
    zh: '您不能提交该用途的附件。',
    en: 'Files of this purpose are not yours to send.',
    provision,
  },
  'file.no-order-in-hand': {
    kind: 'conflict',
    zh: '贵单位没有正在办理的该工单；有几份工单在办的，请在 order 中写明是哪一份。',
    en: 'Your unit has no such work order in hand; where it has several, name one as `order`.',
    provision,
  },
  'file.over-size': {
    kind: 'too-large',
    zh: '该类文件不得超过 {megabytes} MB。',
    en: 'Files of this type may have {megabytes} MB at most.',
    provision,
  },
  'file.too-many': {
    kind: 'conflict',
    zh: '该诉求件的附件已达上限：每一方{each}个，共{all}个。',
    en: 'This ticket has as many files as it may: {each} of each side, {all} in all.',
    provision,
  },
  'file.city-full': {
    kind: 'unavailable',
    zh: '今日接收的附件已达全市上限，请明日再提交，或者在诉求内容中说明。',
    en: 'The city takes no more files today: send it tomorrow, or describe it in the appeal.',
    provision,
  },
  'file.matter-ended': {
    kind: 'conflict',
    zh: '该诉求件早已办毕，资料已按期删除，不再接收附件。',
    en: 'This matter ended long ago and its data were erased: it takes no more files.',
    provision: 'retention',
  },
  'file.not-ready': {
    kind: 'unknown',
    zh: '该附件尚未通过病毒扫描，不能查看。',
    en: 'This file was not found clean yet: it cannot be read.',
    provision,
  },
  'file.not-its-type': {
    kind: 'conflict',
    zh: '文件内容与所申报的类型 {type} 不符。',
    en: 'What was sent is no {type}.',
    provision,
  },
  'file.not-taken': {
    kind: 'conflict',
    zh: '这类文件不能提交。可以提交的有：{types}。',
    en: 'Files of this kind are not taken. These are: {types}.',
    provision,
  },
  'file.damaged': {
    kind: 'conflict',
    zh: '文件已损坏或者结构不完整，请重新保存后再提交。',
    en: 'The file is damaged or not whole: save it anew and send it again.',
    provision,
  },
  'file.too-many-pixels': {
    kind: 'conflict',
    zh: '图片过大，不得超过 {megapixels} 百万像素。',
    en: 'A picture may have {megapixels} million pixels at most.',
    provision,
  },
  'file.infected': {
    kind: 'conflict',
    zh: '文件含有恶意代码[（{found}）]，未予接收，已经删除。',
    en: 'Malware was found in the file[ ({found})]: it was not taken, and is erased.',
    provision,
  },
} as const satisfies Refusals

export type FileRefusal = keyof typeof fileRefusals | RecordCode
export const refused = refusing<FileRefusal>()
export type Refusal = RefusalOf<FileRefusal>

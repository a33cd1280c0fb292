/** 号码的近似 — public numbers in public answers, masked ones, and personal ones kept to the file. */
import type { Random } from '../../../simulation/random.ts'
import type { Draft } from '../draft.ts'
import { exposed } from '../wording/exposed.ts'
import { creditCode, orderNumber, person } from '../wording/personal.ts'
import { digits } from '../wording/slots.ts'

type Look = (draft: Draft, random: Random) => Draft | undefined

const publicNumbers: readonly ((random: Random) => string)[] = [
  () => '办公电话{landline}，也可拨打12345、12315。',
  (random) => `工单编号${orderNumber(random)}，可凭此查询进度。`,
  (random) => `执法文书为沈城执罚决字〔2026〕第${digits(random, 4)}号。`,
  (random) => `该单位统一社会信用代码${creditCode(random)}，登记信息可公开查询。`,
  (random) => `食品经营许可证编号JY221010${digits(random, 8)}，在有效期内。`,
  (random) => `全国服务热线400-${digits(random, 3)}-${digits(random, 4)}，24小时有人接听。`,
  (random) => `受理回执号为SL${digits(random, 12)}，请妥善保存。`,
  () => '依据《信访工作条例》第二十二条和《行政处罚法》第三十三条办理。',
  (random) => `检测报告编号JC-2026-${digits(random, 5)}，检测依据为GB 12348-2008。`,
  (random) => `窗口地址为沈河区文艺路${1 + random.draw(90)}号政务服务中心三楼，电话{landline}。`,
  (random) => `合同编号HT2026${digits(random, 10)}，已归档。`,
  (random) => `经办人${person(random)}，办公电话{landline}转${digits(random, 3)}。`,
  (random) => `不动产登记业务号${orderNumber(random)}，短信已发送。`,
  (random) => `设备注册代码3110210${digits(random, 9)}01，检验合格标志已更换。`,
  (random) => `拨款文号为沈财指社〔2026〕${digits(random, 3)}号，金额${1 + random.draw(90)}万元。`,
  (random) => `公交${100 + random.draw(300)}路、地铁2号线均可到达办事大厅。`,
]

const maskedNumbers: readonly ((random: Random) => string)[] = [
  (random) => `已按您登记的13${digits(random, 1)}****${digits(random, 4)}号码发送短信。`,
  (random) => `涉事车辆辽A·${digits(random, 1)}****已被查获。`,
  (random) => `款项已退至尾号${digits(random, 4)}的银行卡。`,
  (random) => `当事人${person(random).slice(0, 1)}某某（2101**********${digits(random, 4)}）已作询问。`,
  (random) => `被反映人${person(random).slice(0, 1)}某，家住{estate}，已被批评教育。`,
  (random) => `身份证件末四位为${digits(random, 4)}的申请人信息已核对。`,
  (random) => `${person(random).slice(0, 1)}女士所住楼栋的情况已一并核查。`,
  (random) => `承办人手机138****${digits(random, 4)}不对外公布，请拨打{landline}。`,
]

export const ofNumbers = {
  'public-numbers': (draft, random) => ({ ...draft, inPublic: random.pick(publicNumbers)(random) }),
  'more-public-numbers': (draft, random) => ({
    ...draft,
    inPublic: [random.pick(publicNumbers)(random), random.pick(publicNumbers)(random)].join(''),
  }),
  masked: (draft, random) => ({ ...draft, inPublic: random.pick(maskedNumbers)(random) }),
  'in-record-only': (draft, random) => ({ ...draft, inRecord: exposed(random).sentence }),
} satisfies Record<string, Look>

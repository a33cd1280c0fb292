/** 批量登记的表头 — what the columns of a spreadsheet of appeals may be called. */

/** By the field of a row; the first of each is what the reference says. A field's own name is one too. */
export const intakeHeadings = {
  reference: ['渠道流水号', '流水号'],
  channel: ['渠道'],
  ticketType: ['诉求类型', '类型'],
  category: ['诉求分类', '分类'],
  area: ['区域', '行政区划'],
  title: ['标题'],
  text: ['诉求内容', '内容'],
  place: ['事发地点', '地点'],
  'point.longitude': ['经度'],
  'point.latitude': ['纬度'],
  'point.datum': ['坐标系'],
  occurredAt: ['事发时间'],
  appellantKind: ['诉求人种类'],
  'appellant.name': ['姓名', '诉求人', 'name'],
  'appellant.phone': ['电话', '联系电话', 'phone'],
  'appellant.email': ['邮箱', 'email'],
  'appellant.idNumber': ['证件号码', 'idNumber'],
  'appellant.address': ['地址', '联系地址', 'address'],
  'original.number': ['原编号'],
  'original.registeredAt': ['原登记时间'],
  'original.hotline': ['原热线'],
  businessEnvironment: ['涉营商环境'],
  confidential: ['保密'],
  emergency: ['突发事项'],
  externalLine: ['紧急热线'],
  'tellBy.way': ['告知方式'],
  'tellBy.language': ['告知语言'],
} as const satisfies Record<string, readonly string[]>
export type IntakeField = keyof typeof intakeHeadings

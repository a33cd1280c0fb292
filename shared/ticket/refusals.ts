/** 拒绝目录 — every way the platform says no: code, kind, Chinese and English sentence, article. A refusal is a value. */

/** What a refusal is about; one file of the API maps kinds to HTTP statuses. */
export type RefusalKind = 'invalid' | 'forbidden' | 'unknown' | 'conflict' | 'changed' | 'too-large'

interface Entry {
  kind: RefusalKind
  zh: string
  en: string
  article?: string
}

export const refusals = {
  'ticket.unknown': { kind: 'unknown', zh: '没有这个编号的诉求件。', en: 'There is no ticket with this number.' },
  'ticket.not-allowed-here': {
    kind: 'conflict',
    zh: '诉求件处于当前状态时不能进行此操作。',
    en: 'The ticket is not in a state that allows this.',
  },
  'ticket.role-not-allowed': { kind: 'forbidden', zh: '该角色无权进行此操作。', en: 'This role may not do this.' },
  'ticket.not-yours': {
    kind: 'forbidden',
    zh: '该诉求件不属于您，无权查看或操作。',
    en: 'This ticket is not yours to see or act on.',
    article: '第三十五条',
  },
  'ticket.changed': {
    kind: 'changed',
    zh: '诉求件已被他人更新，请重新读取后再操作。',
    en: 'The ticket has changed since you read it; read it again and decide anew.',
  },
  'ticket.full': {
    kind: 'too-large',
    zh: '该诉求件记录已接近容量上限，仅可继续办理、答复和办结。',
    en: 'The log of this ticket is nearly full; only what leads to its end is still accepted.',
  },
  'idempotency.key-reused': {
    kind: 'conflict',
    zh: '同一幂等键已用于另一内容的请求。',
    en: 'This Idempotency-Key was already used for a request with other content.',
  },
  'reference.reused': {
    kind: 'conflict',
    zh: '同一渠道流水号已用于另一内容的诉求。',
    en: 'This channel reference was already used for a submission with other content.',
  },

  'channel.unknown': { kind: 'invalid', zh: '没有这个渠道。', en: 'There is no such channel.' },
  'channel.not-yours': {
    kind: 'forbidden',
    zh: '密钥所属渠道与提交的渠道不一致。',
    en: 'This key belongs to another channel.',
  },
  'category.unknown': { kind: 'invalid', zh: '没有这个诉求分类。', en: 'There is no such category.' },
  'area.unknown': { kind: 'invalid', zh: '没有这个行政区划。', en: 'There is no such area.' },
  'unit.unknown': { kind: 'invalid', zh: '没有这个承办单位。', en: 'There is no such unit.' },
  'unit.takes-no-orders': {
    kind: 'invalid',
    zh: '村（居）民委员会只协助解决，不接受工单。',
    en: 'Villages and communities assist; they take no work orders.',
    article: '第二十一条第三款',
  },
  'emergency.no-unit': {
    kind: 'invalid',
    zh: '本市未登记处置此类突发事项的单位。',
    en: 'The city has named no unit for this kind of emergency.',
    article: '第十八条第二款',
  },
  'enterprise.needs-organisation': {
    kind: 'invalid',
    zh: '涉企营商环境事项的诉求主体应为法人或者非法人组织，且诉求涉及营商环境。',
    en: 'An enterprise matter needs an organisation as appellant and the business environment as subject.',
    article: '第十九条',
  },

  'accept.type-is-filed': {
    kind: 'invalid',
    zh: '表扬和无效来电不受理，应即时归档。',
    en: 'Thanks and invalid contacts are filed at once, not accepted.',
    article: '第十六条',
  },

  'review.ground-needs-earlier-ticket': {
    kind: 'invalid',
    zh: '以重复诉求为由不予受理，应指明同一诉求人的在先诉求件，并说明无新情况、新理由。',
    en: "Refusing a repeat must name the same appellant's earlier ticket and state that there are no new facts or reasons.",
    article: '第十七条（七）',
  },
  'review.ground-needs-supplement': {
    kind: 'invalid',
    zh: '以证据材料不全为由不予受理，应先要求补正且诉求人逾期未补正。',
    en: 'Ground 10 needs a request to supplement that went unanswered.',
    article: '第十七条（十）',
  },
  'review.ground-unknown': {
    kind: 'invalid',
    zh: '没有这一不予受理情形。',
    en: 'There is no such ground for not accepting.',
    article: '第十七条',
  },
  'review.only-consultations-answered': {
    kind: 'invalid',
    zh: '只有一般性咨询可以依据知识库直接答复。',
    en: 'Only general consultations may be answered directly from the knowledge base.',
    article: '第十八条',
  },
  'review.invalid-needs-empty-contact': {
    kind: 'invalid',
    zh: '“无效”仅限于空号、静音等无内容来电；辱骂等应按第十七条（六）说明理由不予受理。',
    en: 'Only empty or silent contacts are invalid; abuse is ground 6, with reasons.',
    article: '第十七条（六）',
  },
  'supplement.period-needed': {
    kind: 'invalid',
    zh: '办理期间要求补充材料应约定期限。',
    en: 'During handling a supplement needs an agreed last day.',
    article: '第二十五条（四）',
  },
  'supplement.period-past': {
    kind: 'invalid',
    zh: '补正期限不得早于今日。',
    en: 'The last day for the supplement must not be before today.',
    article: '第十八条',
  },
  'supplement.not-asked': {
    kind: 'conflict',
    zh: '目前没有待补正的要求。',
    en: 'No supplement is being waited for.',
    article: '第十八条',
  },
  'supplement.already-asked': {
    kind: 'conflict',
    zh: '已有一项补充材料要求尚在期限内。',
    en: 'A supplement is already being waited for.',
    article: '第二十五条（四）',
  },

  'dispatch.needs-category-and-area': {
    kind: 'invalid',
    zh: '按目录派单需要诉求分类和区域；否则请指定主办单位并说明理由。',
    en: 'Dispatch by the catalogue needs a category and an area; otherwise name a lead and say why.',
    article: '第二十条',
  },
  'dispatch.no-catalogue-entry': {
    kind: 'invalid',
    zh: '派发工单目录中没有该分类和区域的承办单位，请指定主办单位并说明理由。',
    en: 'The dispatch catalogue has no unit for this category and area: name a lead and say why.',
    article: '第二十条',
  },
  'dispatch.by-hand-needs-reason': {
    kind: 'invalid',
    zh: '不按目录派单应说明理由。',
    en: 'Dispatching by hand needs a reason.',
    article: '第二十条',
  },
  'dispatch.unit-twice': {
    kind: 'invalid',
    zh: '同一单位不能同时为主办和协办，也不能重复列为协办。',
    en: 'A unit can be named only once, as lead or as co-handler.',
    article: '第二十二条',
  },
  'dispatch.returned-before': {
    kind: 'conflict',
    zh: '该单位的退回申请已获批准，不能再次按目录派给该单位；请由主管部门指定主办单位。',
    en: 'This unit gave the matter back with approval; the authority must name a lead by hand.',
    article: '第二十一条',
  },
  'dispatch.locked': {
    kind: 'forbidden',
    zh: '该诉求件退转次数已达上限，只能由主管部门指定主办单位派发。',
    en: 'After this many transfers only the authority may dispatch, and it must name a lead.',
    article: '第二十一条',
  },

  'work-order.unknown': { kind: 'unknown', zh: '没有这个编号的工单。', en: 'There is no work order with this number.' },
  'work-order.other-unit': {
    kind: 'forbidden',
    zh: '该工单不属于贵单位及其下级单位。',
    en: 'This work order belongs to neither your unit nor its sub-units.',
    article: '第三十五条',
  },
  'work-order.not-open': { kind: 'conflict', zh: '该工单已不在办理中。', en: 'This work order is no longer open.' },
  'work-order.already-received': {
    kind: 'conflict',
    zh: '该工单已记录送达。',
    en: 'This work order was already recorded as received.',
  },
  'work-order.already-acknowledged': {
    kind: 'conflict',
    zh: '该工单已签收。',
    en: 'This work order was already acknowledged.',
  },
  'reply.lead-only': {
    kind: 'conflict',
    zh: '阶段性答复由主办单位作出。',
    en: 'The interim reply is the lead unit’s to give.',
    article: '第二十二条',
  },
  'reply.interim-already-given': {
    kind: 'conflict',
    zh: '阶段性答复已反馈。',
    en: 'The interim reply was already given.',
    article: '第十九条（二）',
  },
  'reply.interim-not-due': {
    kind: 'conflict',
    zh: '咨询、服务类事项直接反馈答复意见，没有阶段性答复。',
    en: 'Consultations and services are replied to directly; there is no interim reply.',
    article: '第十九条（一）',
  },
  'reply.needs-consultation': {
    kind: 'invalid',
    zh: '最终答复应记录征求诉求人意见的情况（时间、人员、方式），或者说明无法征求的原因。',
    en: 'A final reply must record how the appellant was consulted (when, by whom, how), or why that was impossible.',
    article: '第二十一条',
  },
  'check.already-passed': {
    kind: 'conflict',
    zh: '该答复已审核通过。',
    en: 'This reply has already passed the check.',
    article: '第二十条',
  },

  'close.ground-unknown': {
    kind: 'invalid',
    zh: '第二十五条没有这一办结情形。',
    en: 'Article 25 has no such closing ground or alternative.',
    article: '第二十五条',
  },
  'close.needs-evidence': {
    kind: 'invalid',
    zh: '该办结情形缺少必要的证明。',
    en: 'This closing ground lacks the evidence it needs.',
    article: '第二十五条',
  },
  'close.needs-checked-reply': {
    kind: 'conflict',
    zh: '该办结情形须先有最终答复并经审核通过。',
    en: 'This closing ground needs a final reply that passed the check.',
    article: '第二十条、第二十五条',
  },
  'close.needs-lapsed-supplement': {
    kind: 'conflict',
    zh: '须诉求人超出约定期限无正当理由不予补充，方可以此办结。',
    en: 'This ground needs an agreed period for supplementing that has lapsed.',
    article: '第二十五条（四）',
  },
  'close.too-early': {
    kind: 'conflict',
    zh: '诉求人不予配合未满连续30日，尚不能以此办结。',
    en: 'Thirty consecutive days of recorded non-cooperation have not passed.',
    article: '第二十五条（八）',
  },
  'close.return-pending': {
    kind: 'conflict',
    zh: '退件申请审定前不能办结。',
    en: 'A return request is pending; it must be decided before closing.',
    article: '第二十一条',
  },
  'withdraw.oral-needs-recording': {
    kind: 'invalid',
    zh: '口头终止应有录音或者记录。',
    en: 'Ending it orally needs a recording or a note.',
    article: '第二十五条（三）',
  },
  'non-cooperation.not-recorded': {
    kind: 'conflict',
    zh: '没有正在计算的不配合记录。',
    en: 'No period of non-cooperation is running.',
    article: '第二十五条（八）',
  },
  'non-cooperation.already-recorded': {
    kind: 'conflict',
    zh: '不配合期间已在计算中。',
    en: 'A period of non-cooperation is already running.',
    article: '第二十五条（八）',
  },

  'callback.needs-answer': {
    kind: 'invalid',
    zh: '已联系到诉求人的回访应记录问题是否解决。',
    en: 'A callback that reached the appellant must say whether the matter was solved.',
    article: '第三十条',
  },
  'callback.not-dispatched': {
    kind: 'conflict',
    zh: '未派单的诉求件不回访。',
    en: 'Only dispatched tickets are called back.',
    article: '第十九条',
  },
  'callback.already-made': {
    kind: 'conflict',
    zh: '该诉求件已完成有效回访。',
    en: 'A valid callback was already made.',
    article: '第三十条',
  },
  'rating.already-given': {
    kind: 'conflict',
    zh: '一事一评：该事项已评价。',
    en: 'One matter, one rating: this was already rated.',
    article: '第二十八条',
  },

  'return.lead-or-co-only': {
    kind: 'forbidden',
    zh: '只有持有工单的单位可以申请退回。',
    en: 'Only the unit that holds the order may ask to return it.',
    article: '第二十一条',
  },
  'return.not-received': {
    kind: 'conflict',
    zh: '工单尚未送达，不能申请退回。',
    en: 'The order has not been received yet.',
    article: '第二十一条',
  },
  'return.already-requested': {
    kind: 'conflict',
    zh: '该工单的退回申请正在审定或者已经审定。',
    en: 'A return of this order was already requested.',
    article: '第二十一条',
  },
  'return.too-late': {
    kind: 'conflict',
    zh: '申请退回的期限（收到工单后2个工作日）已过。',
    en: 'The two working days for asking to return the order have passed.',
    article: '第二十一条',
  },
  'return.needs-proposal': {
    kind: 'invalid',
    zh: '申请转办应提出承接单位。',
    en: 'A transfer needs a proposed unit.',
    article: '第二十一条',
  },
  'return.needs-article-ground': {
    kind: 'invalid',
    zh: '以不予受理范围为由退回，应指明第十七条的具体情形。',
    en: 'Returning as not acceptable must name the ground of article 17.',
    article: '第二十一条、第十七条',
  },
  'return.none-pending': {
    kind: 'conflict',
    zh: '该工单没有待审定的退回申请。',
    en: 'No return request of this order is pending.',
    article: '第二十一条',
  },
  'return.transfer-needs-approval': {
    kind: 'invalid',
    zh: '不批准退回时不能指定转办单位。',
    en: 'A refused return cannot name a unit to transfer to.',
    article: '第二十一条',
  },
  'limits.nothing-due': { kind: 'conflict', zh: '目前没有到期的时限。', en: 'No limit has passed.' },
} as const satisfies Record<string, Entry>

export type RefusalCode = keyof typeof refusals
export const refusalOf = (code: RefusalCode): Entry => refusals[code]

/** 各种发现 — what each kind finds, and what looks like it and is none. */
import { describe, expect, it } from 'vitest'
import { checked, wordsOf } from './checking.ts'

describe('未答的请求', () => {
  const listed = '小区东门路灯不亮。要求：一是尽快维修路灯；二是清理东门垃圾；三是公示物业收费明细。'
  const spoken = '楼上漏水。请查明漏水原因，另外希望物业赔偿墙面损失，同时请告知什么时候修好。'
  it.each([
    [listed, '经现场核查，东门路灯已更换三盏灯具。物业收费明细已在公告栏张贴。', '清理东门垃圾'],
    [listed, '东门路灯已更换三盏灯具。垃圾已于当日清运两车。', '公示物业收费明细'],
    [spoken, '经查系楼上卫生间防水层破损所致，已于11月12日修复。', '另外希望物业赔偿墙面损失'],
    [spoken, '已赔偿墙面损失800元，防水层计划11月20日前修复完毕。', '请查明漏水原因'],
    [
      '咨询：（一）居住证怎么办理；（二）孩子入学需要什么材料。',
      '居住证可凭身份证到派出所申请。',
      '孩子入学需要什么材料',
    ],
  ])('%s — %s', (text, answer, open) => {
    expect(wordsOf(checked({ appeal: { text }, reply: { answer } }), 'ask-unanswered')).toEqual([[open]])
  })
  it.each([
    ['a refusal speaks to it', '路灯已修复。垃圾属物业管理范围，已责令其当日清运。收费明细按合同不予公示。'],
    ['so do answers numbered as the appeal was', '一、已修。二、已清。三、已公示。'],
  ])('%s', (_, answer) => {
    expect(wordsOf(checked({ appeal: { text: listed }, reply: { answer } }), 'ask-unanswered')).toEqual([])
  })
  it.each([
    [
      'an account of the handling answers none that it does not name',
      '请修好井盖。另外，请清走路口的废旧沙发。还有，希望公布巡查人的电话。',
      '城建局10月9日到场核查，井盖缺失；10月10日安装防沉降井盖。井盖已安装牢固，车辆通行正常。巡查人电话已在公示栏公布。',
      '请清走路口的废旧沙发',
    ],
    [
      'what goes on behind a semicolon is asked too',
      '请求更换三单元的灯管；清掏楼前的污水井；公布物业的收费标准。',
      '物业10月9日到场查看。灯管已更换为感应灯。收费标准已公布在单元门口。',
      '清掏楼前的污水井',
    ],
    [
      'what is so in general is no answer',
      '请处罚占道经营的摊主。同时，请把垃圾桶挪走。',
      '执法队10月9日到场核查，情况属实。垃圾桶已挪走。文明经营需要大家共同努力。',
      '请处罚占道经营的摊主',
    ],
  ])('%s', (_, text, answer, open) => {
    expect(wordsOf(checked({ appeal: { text }, reply: { answer } }), 'ask-unanswered')).toEqual([[open]])
  })
  it.each([
    [
      'what is wished while something is told, and asked again',
      '我找过物业，想请他们修门，没人理。请修好单元门。另请公示维修电话。',
      '维修工10月9日到场查看。单元门闭门器已更换。维修电话已贴在门厅。',
    ],
    [
      'to whoever asks how things are ruled, a rule',
      '请问居住证怎么办。另外，想问孩子入学要什么材料。',
      '派出所核对了您的登记。居住证应由本人到派出所申请。入学需要户口簿和居住证。',
    ],
    [
      'two in one sentence',
      '请修好井盖。请清走废旧沙发。请公布电话。',
      '城建局10月9日到场核查。井盖已安装，并且沙发已运走。电话已公布。',
    ],
    [
      'as many answers in other words as requests',
      '请让楼下的饭店别再吵。请给个处理意见。请告知结果什么时候有。',
      '环保所10月9日监测。店家已加装隔音板。罚款二千元。十日内复测一次。',
    ],
  ])('not: %s', (_, text, answer) => {
    const type = text.startsWith('请问') ? ('consultation' as const) : ('help' as const)
    expect(wordsOf(checked({ appeal: { type, text }, reply: { answer } }), 'ask-unanswered')).toEqual([])
  })
  it('a list of facts asks for nothing', () => {
    const text = '请把路灯修好。另外补充两件事：一是上月有人摔倒；二是物业照样收费。'
    expect(wordsOf(checked({ appeal: { text }, reply: { answer: '路灯已修复。' } }), 'ask-unanswered')).toEqual([])
  })
})

describe('自相矛盾', () => {
  it.each([
    ['已电话联系诉求人，告知办理情况。诉求人电话为空号。', '', ['已电话联系诉求人', '诉求人电话为空号']],
    ['多次拨打诉求人电话无人接听。', '已与您电话沟通。', ['多次拨打诉求人电话无人接听', '已与您电话沟通']],
    ['您反映的问题已解决。', '该问题正在处理中。', ['您反映的问题已解决', '该问题正在处理中']],
    ['经核实，您反映的情况属实。', '经查，反映情况不属实。', ['您反映的情况属实', '反映情况不属实']],
    ['路灯已修复，亮灯正常。', '该处路灯尚未修复。', ['路灯已修复', '该处路灯尚未修复']],
    ['10月9日更换主水管三十米。', '该楼主水管至今没有更换。', ['10月9日更换主水管三十米', '该楼主水管至今没有更换']],
    ['占道的砂石已清理干净。', '砂石仍堆放在人行道上。', ['占道的砂石已清理干净', '砂石仍堆放在人行道上']],
    ['增设太阳能路灯六盏。', '太阳能路灯不予增设。', ['增设太阳能路灯六盏', '太阳能路灯不予增设']],
    ['经查反映属实，已立案。', '综上，反映的情况与事实不符。', ['经查反映属实', '反映的情况与事实不符']],
  ])('%s %s', (record, answer, pair) => {
    expect(wordsOf(checked({ reply: { record, answer } }), 'contradiction')).toEqual([pair])
  })
  it('what was recorded of the consultation counts as well', () => {
    const reply = { record: '已与诉求人电话沟通。', consultation: { impossible: '诉求人电话停机，无法联系' } }
    expect(wordsOf(checked({ reply }), 'contradiction')).toHaveLength(1)
  })
  it.each([
    ['one after the other', '起初未接通诉求人电话，后已联系，诉求人认可。'],
    ['and the other way round', '已联系诉求人，此后再次拨打无人接听。'],
    ['two parties', '已联系诉求人，施工方负责人无法联系。'],
    ['two things', '经查，反映的油烟问题属实，噪声问题不属实。'],
    ['two shares', '首期款已支付，余款尚未支付。三户认可，一户不认可。'],
    ['a case that may come', '如无法联系，将短信告知。已联系诉求人。'],
    ['mended in between', '检测超标。更换轴承后复测达标。'],
    ['found first, mended since', '经查，该店没有安装净化设备。10月9日净化设备安装完毕。'],
    ['each of its own number', '一号楼电梯已更换完毕。二号楼电梯尚未更换。'],
    ['two sums', '市级补助款十万元已拨付，区级补助款五万元尚未拨付。'],
    ['who did it, not that it was so', '拒不支付工程款的承包人已约谈。工程款已支付完毕。'],
    ['what the appeal was about', '路灯未修复问题已办理。东塔街路灯已修复。'],
  ])('not: %s', (_, record) => {
    expect(wordsOf(checked({ reply: { record } }), 'contradiction')).toEqual([])
  })
})

describe('未征求意见', () => {
  it.each([
    ['现场更换灯具三盏。', undefined],
    ['已与物业沟通，更换灯具三盏。', undefined],
    ['更换灯具三盏，未征求诉求人意见。', undefined],
    ['更换灯具三盏。', { impossible: '无' }],
  ])('%s', (record, consultation) => {
    expect(wordsOf(checked({ reply: { record, consultation } }), 'consultation-missing')).toHaveLength(1)
  })
  it.each([
    ['更换灯具三盏，电话回访诉求人，诉求人表示满意。', undefined],
    ['诉求人匿名且未留联系方式。', undefined],
    ['多次拨打诉求人电话均无人接听。', undefined],
    ['更换灯具三盏。', { impossible: '电话停机，两次上门无人' }],
    ['更换灯具三盏。', {}],
  ])('not: %s', (record, consultation) => {
    expect(wordsOf(checked({ reply: { record, consultation } }), 'consultation-missing')).toEqual([])
  })
  it('an interim reply consults nobody yet', () => {
    expect(checked({ reply: { record: '现场勘查。', consultation: undefined }, interim: true })).toEqual([])
  })
})

describe('没有时间', () => {
  it.each([
    ['我局将尽快安排维修。', '我局将尽快安排维修'],
    ['该路段已纳入计划，近期将组织施工，请您耐心等待。', '近期将组织施工'],
    ['接到您11月3日的诉求后，我们将抓紧协调物业整改。', '我们将抓紧协调物业整改'],
    ['待条件成熟后再行解决。', '待条件成熟后再行解决'],
    ['经现场核实，井盖破损属实，我单位将安排更换。', '我单位将安排更换'],
  ])('%s', (answer, words) => {
    expect(wordsOf(checked({ reply: { answer } }), 'no-time')).toEqual([[words]])
  })
  it.each([
    '我局将尽快安排维修，预计11月20日前完成。',
    '如再次发生，我们将尽快到场处置。',
    '您希望尽快维修，现已更换灯具三盏。',
    '请您尽快到医院就诊。',
    '灯具已更换，今后将加强巡查。',
    '本周内将抓紧清运完毕。',
  ])('not: %s', (answer) => {
    expect(wordsOf(checked({ reply: { answer } }), 'no-time')).toEqual([])
  })
})

describe('没有过程', () => {
  it.each([
    '您好，您反映的路灯不亮问题已收悉，我单位高度重视，已安排人员处理，感谢您的支持。',
    '您反映的问题已协调相关部门处理完毕。',
    '经核实，您反映的问题已解决，感谢您对我们工作的关注。',
  ])('%s', (answer) => {
    expect(wordsOf(checked({ reply: { answer } }), 'no-process')).toHaveLength(1)
  })
  it.each(['已更换灯具三盏，问题已解决。', '根据《城市照明管理规定》第十条，由物业负责维护，已告知。'])(
    'not: %s',
    (answer) => {
      expect(wordsOf(checked({ reply: { answer } }), 'no-process')).toEqual([])
    },
  )
})

describe('雷同答复', () => {
  const answer = '经现场勘查，该处路灯因电缆被挖断而熄灭，维修人员已更换电缆二十米并恢复照明，今后将加密巡查。'
  const other = { ticket: '1', appeal: '幼儿园门口井盖破损，孩子上学危险，请更换。', record: '' }
  it('of another matter', () => {
    const findings = checked({ reply: { answer }, earlier: [{ ...other, answer: `您好！${answer}感谢您的支持。` }] })
    expect(wordsOf(findings, 'same-text')).toHaveLength(1)
  })
  it.each([
    ['the same matter', answer, [{ ...other, appeal: '东塔街路灯灭了三天了。', answer }]],
    [
      'another text',
      answer,
      [{ ...other, answer: '井盖由产权单位更换为防沉降井盖，当日十六时完成，并排查同路段十一座井盖。' }],
    ],
    [
      'a quoted statute',
      '《城市道路管理条例》第二十三条规定：“设在城市道路上的各类管线的检查井、箱盖应当符合城市道路养护规范。”井盖已换。',
      [
        {
          ...other,
          answer:
            '《城市道路管理条例》第二十三条规定：“设在城市道路上的各类管线的检查井、箱盖应当符合城市道路养护规范。”沟盖待查。',
        },
      ],
    ],
  ])('not: %s', (_, answer, earlier) => {
    expect(wordsOf(checked({ reply: { answer }, earlier }), 'same-text')).toEqual([])
  })
})

describe('办结情形不符', () => {
  it.each([
    [1, 'solved', '该问题尚未解决，正在协调。'],
    [1, 'accepted', '诉求人对办理结果不认可。'],
    [1, 'settlement', '双方调解未果。'],
    [2, 'lawsuit', '现场更换灯具。'],
    [5, 'untrue', '经查，反映情况属实，已责令整改。'],
    [8, 'non-cooperation', '诉求人到场配合核查并表示满意。'],
  ])('%i %s: %s', (ground, alternative, record) => {
    expect(wordsOf(checked({ reply: { record }, closing: { ground, alternative } }), 'closing-ground')).toHaveLength(1)
  })
  it.each([
    [1, 'solved', '问题已解决，诉求人表示不满意处罚力度。'],
    [2, 'arbitration', '诉求人已申请劳动仲裁。'],
    [5, 'unverifiable', '扎针三次属实，但监控无声音，无法证实所称言语。'],
    [7, 'against-policy', '学位已满，不符合招生政策。'],
  ])('not: %i %s: %s', (ground, alternative, record) => {
    expect(wordsOf(checked({ reply: { record }, closing: { ground, alternative } }), 'closing-ground')).toEqual([])
  })
})

describe('定性篡改', () => {
  const appeal = { type: 'complaint' as const, text: '投诉烧烤店油烟扰民，要求查处。' }
  it.each(['您咨询的油烟问题，解答如下。', '本件按咨询类答复。', '您的建议已收悉，我们将研究。'])('%s', (answer) => {
    expect(wordsOf(checked({ appeal, reply: { answer } }), 'relabelled')).toHaveLength(1)
  })
  it.each([
    [appeal, '本件为投诉，并非咨询，已立案查处。'],
    [appeal, '已立案查处，感谢您的建议，请继续监督。'],
    [{ ...appeal, text: '投诉油烟扰民，另咨询排放标准是多少。' }, '您咨询的排放标准为每立方米2毫克，店家已处罚。'],
    [{ ...appeal, type: 'consultation' as const }, '您咨询的油烟问题，解答如下。'],
  ])('not: %o %s', (appeal, answer) => {
    expect(wordsOf(checked({ appeal, reply: { answer } }), 'relabelled')).toEqual([])
  })
})

describe('公开答复中的个人信息', () => {
  it.each([
    ['请联系王师傅13812345678。', '13812345678'],
    ['手机138 0000 1234。', '138 0000 1234'],
    ['一三八零零零零一二三四。', '一三八零零零零一二三四'],
    ['诉求人电话：024-86551234。', '024-86551234'],
    ['身份证号210102195503121234已更正。', '210102195503121234'],
    ['已转入您卡号6222021234567890123。', '6222021234567890123'],
    ['辽A12345的车主已处罚。', '辽A12345'],
    ['已发送至wangdefu88@example.com。', 'wangdefu88@example.com'],
    ['已加诉求人微信wang_defu88。', 'wang_defu88'],
    ['诉求人王德福（7号楼2单元1702室）室温达标。', '诉求人王德福（7号楼2单元1702室'],
  ])('%s', (answer, words) => {
    expect(wordsOf(checked({ reply: { answer } }), 'personal-data')).toEqual([[words]])
  })
  it.each([
    '服务热线024-23212321，或者拨打12345。',
    '值班手机13800001111。',
    '订单号202109301234567890。',
    '转入财政专户账号6222021234567890123。',
    '公交车辽A12345已停运。',
    '意见请发至fgw@shenyang.gov.cn，或者关注微信公众号。',
    '7号楼2单元高区室温达标，户号末四位6620。',
    '王某家住7号楼2单元1702。',
  ])('not: %s', (answer) => {
    expect(wordsOf(checked({ reply: { answer } }), 'personal-data')).toEqual([])
  })
})

/** 诉求分类 — two levels: a field, and what people call about in it. */
import type { CategoryInput } from '../schema/input.ts'
import { duties } from './duties.ts'

type Field = [code: string, name: string, leaves: Record<string, string>]

const fields: Field[] = [
  [
    'utilities',
    '供热供水供气供电通信',
    {
      'heating-temperature': '室温不达标',
      'heating-fault': '供热设施漏水与停暖',
      'heating-fee': '供热收费、停供与恢复',
      'water-outage': '停水与水压',
      'water-quality': '自来水水质',
      'water-fee': '水费与水表',
      'gas-outage': '停气与通气',
      'gas-safety': '燃气安全与管道改造',
      'gas-fee': '燃气收费与表具',
      'power-outage': '停电与电压',
      'power-fee': '电费与用电报装',
      telecom: '通信与宽带',
    },
  ],
  [
    'housing',
    '住房与物业',
    {
      'property-service': '物业服务',
      'property-fee': '物业收费',
      'maintenance-fund': '住宅专项维修资金',
      'owners-committee': '业主大会与业主委员会',
      'building-defect': '房屋渗漏与质量',
      'property-certificate': '房产证与不动产登记',
      'presale-delivery': '商品房预售与交付',
      'public-rental': '公租房与住房补贴',
      'old-estate-renewal': '老旧小区改造',
      'elevator-addition': '既有住宅加装电梯',
      resettlement: '拆迁安置',
      'provident-fund': '住房公积金',
    },
  ],
  [
    'city-order',
    '城市管理',
    {
      'noise-construction': '施工噪音',
      'noise-life': '社会生活噪音',
      'cooking-fumes': '餐饮油烟',
      'illegal-building': '违法建设',
      'street-vending': '占道经营',
      signboards: '牌匾与小广告',
      sanitation: '市容环卫',
      garbage: '垃圾清运与分类',
      'snow-clearing': '清雪除冰',
      greening: '园林绿化',
      dogs: '养犬管理',
    },
  ],
  [
    'roads',
    '道路与市政设施',
    {
      'road-damage': '道路破损',
      manhole: '井盖缺损',
      'street-light': '路灯不亮',
      drainage: '排水与积水',
      'bridge-subway': '桥梁与过街设施',
    },
  ],
  [
    'transport',
    '交通出行',
    {
      bus: '公交',
      metro: '地铁',
      taxi: '出租车',
      'ride-hailing': '网约车',
      parking: '停车管理与收费',
      'shared-bikes': '共享单车',
      'rural-transport': '城乡客运与公路',
    },
  ],
  [
    'traffic',
    '交通管理',
    {
      'traffic-signal': '交通信号灯与标志标线',
      'traffic-violation': '交通违法',
      congestion: '交通拥堵',
      'vehicle-licence': '车辆与驾驶证',
    },
  ],
  [
    'labour',
    '劳动就业',
    {
      'unpaid-wages': '拖欠工资',
      'labour-contract': '劳动合同与休假',
      'work-injury': '工伤认定',
      employment: '就业创业与补贴',
      talent: '人才政策',
    },
  ],
  [
    'insurance',
    '社会保险与医保',
    {
      pension: '养老保险',
      'insurance-payment': '社保缴费与转移',
      unemployment: '失业保险',
      'medical-insurance': '医疗保险',
      'maternity-benefit': '生育保险待遇',
    },
  ],
  [
    'education',
    '教育',
    {
      enrolment: '义务教育入学',
      'training-refund': '校外培训退费',
      kindergarten: '幼儿园',
      'school-management': '学校管理',
      'student-aid': '学生资助与考试',
    },
  ],
  [
    'market',
    '市场监管',
    {
      'consumer-rights': '消费维权',
      'prepaid-card': '预付卡',
      'food-safety': '食品安全',
      drugs: '药品与化妆品',
      'elevator-safety': '电梯安全',
      price: '价格与计量',
      'business-registration': '登记注册',
    },
  ],
  [
    'environment',
    '生态环境',
    {
      'water-pollution': '水污染',
      'air-pollution': '大气污染',
      'noise-industry': '工业噪声',
      'solid-waste': '固体废物',
    },
  ],
  [
    'public-security',
    '公安户政',
    {
      'household-registration': '户籍',
      'id-card': '身份证与居住证',
      'entry-exit': '出入境证件',
      fraud: '防诈骗',
      'public-order': '治安',
    },
  ],
  [
    'health',
    '卫生健康',
    {
      'medical-service': '医疗服务',
      vaccination: '预防接种与防疫',
      'birth-service': '生育服务',
      'health-supervision': '卫生监督',
    },
  ],
  [
    'civil-affairs',
    '民政与优抚',
    {
      'minimum-living': '低保与临时救助',
      'elderly-care': '养老服务',
      marriage: '婚姻与殡葬',
      disability: '残疾人服务',
      veterans: '退役军人',
    },
  ],
  [
    'rural',
    '农业农村与土地',
    {
      farmland: '农村土地承包与征收',
      homestead: '宅基地',
      'farm-subsidy': '惠农补贴',
      'village-works': '村路与农村饮水',
    },
  ],
  [
    'safety',
    '应急与消防',
    {
      'fire-passage': '消防通道占用',
      'fire-hazard': '火灾隐患',
      'work-safety': '安全生产',
      flood: '防汛与自然灾害',
    },
  ],
  ['tax', '税务', { 'personal-tax': '个人所得税', invoice: '发票与涉税举报', 'deed-tax': '契税与房产交易税' }],
  ['culture', '文旅体育', { tourism: '旅游', 'sports-venues': '体育场馆', 'culture-venues': '图书馆与文化场馆' }],
  [
    'business',
    '涉企营商环境',
    {
      'enterprise-approval': '涉企审批',
      'enterprise-arrears': '拖欠企业账款',
      'enterprise-policy': '惠企政策兑现',
      'enterprise-bidding': '招标投标',
      'enterprise-financing': '企业融资',
      'enterprise-inspection': '涉企检查与处罚',
    },
  ],
  [
    'government',
    '政务服务',
    {
      'service-hall': '政务大厅与窗口服务',
      'online-service': '网上办事',
      'information-disclosure': '政府信息公开',
      'legal-aid': '法律援助与公证',
      'hotline-service': '热线服务',
      'other-matters': '其他',
    },
  ],
]

export const categories: CategoryInput[] = fields.flatMap(([code, name, leaves]) => [
  { code, name },
  ...Object.entries(leaves).map(([leaf, title]) => ({
    ...{ code: leaf, name: title, parent: code },
    ...(duties[leaf] ? { duties: duties[leaf] } : {}),
  })),
])

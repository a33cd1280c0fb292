/** 造文 — made summaries with names of others in them, by lists and makers of their own. */
import { Faker, zh_CN } from '@faker-js/faker'
import { seeded } from '../../../infra/local/stand-in/behaviour.ts'

export type Named = 'person' | 'shop' | 'firm' | 'compound' | 'street' | 'village' | 'school' | 'plate' | 'phone'
export interface MadeText {
  text: string
  /** what was put in, each as it stands there */
  names: { kind: Named; words: string }[]
}

/** As such summaries are written: where a name stands in braces, a made one is put. */
const first = [
  '市民反映家中暖气不热。热线将工单派至供热单位，维修人员{person}当日上门检测，发现{compound}二次网阀门锈蚀，更换后室温升至二十二度。回访时诉求人表示满意。',
  '{person}与楼上住户{person}因漏水多次争执。社区调解员到场查看，确认是卫生间防水层老化，双方约定由楼上出资维修，费用分期承担。',
  '群众投诉{street}上的{shop}夜间占道经营、油烟扰民。执法人员现场责令整改，店主{person}签下承诺书，一周后复查已无外摆。',
  '一名老人办理高龄津贴时材料不全。窗口工作人员改为上门核验，次日补发三个月津贴，老人表示感谢。',
  '来电反映{firm}拖欠工资。劳动监察部门约谈负责人{person}，当月二十五日工资全部发放到位，{person}等十二名工人已确认收到。',
  '反映{school}门口早晚高峰拥堵。交警部门增设护学岗，在{street}东侧划出临时停车带，校方安排教师{person}负责引导，通行时间缩短一半。',
  '村民反映自来水时断时续。水务部门查明{village}主管道破损，连夜抢修，次日上午恢复供水，并将管道改造列入年度计划。',
  '多名业主反映电梯停运半个月。住建部门召集物业、维保单位协商，动用维修资金更换曳引机，{compound}三部电梯恢复运行。',
  '反映车辆长期占用消防通道。经核实，车牌{plate}的车主{person}已搬离，交警联系后将车移走，物业补划了禁停标线。',
  '居民反映广场舞音量过大。街道组织双方座谈，领队{person}同意改用无线耳机，活动时间调整为晚七点至八点半。',
  '消费者称在{shop}购买的家电无法退货。市场监管部门调解后，商家退还货款并致歉。',
  '反映路灯不亮影响出行。城管部门排查发现{street}一段电缆被挖断，两天内修复路灯四十六盏。',
  '租户反映押金不退。经住建部门约谈，房东{person}与{person}达成协议，扣除水电费后退还剩余押金。',
  '反映垃圾清运不及时。环卫部门调整班次，由原来每日一次增至两次，并在夏季加密消杀。',
  '一家餐饮店反映办证跑了三趟。审批部门改进一次性告知单，{person}当天拿到许可证，他说比上次少跑了两趟。',
  '反映医保报销迟迟未到账。经办机构查明{person}的银行账户已注销，联系{phone}更正后三个工作日到账。',
  '多位家长反映校车超员。教育部门会同交警检查，{firm}增派车辆两台，并对驾驶员{person}予以停岗培训。',
  '反映工地夜间施工。生态环境部门查实{firm}未取得夜间施工证明，依法处罚，工期重新安排。',
  '反映小广告反复张贴。社区发动志愿者{person}、{person}和{person}每周清理，并对楼道重新粉刷。',
  '反映{village}道路泥泞，老人出行不便。乡镇筹资铺设砂石路一点二公里，村干部{person}带头出工。',
]

/** The rest were written before the checker was, and are measured with it only. */
const second = [
  '去年冬天，{person}家的水管冻裂，两次报修无人上门。热线督办后，{person}带队更换管道并加装保温层。',
  '反映相邻店铺的灯牌彻夜不关。{shop}调低亮度，{shop}在晚十点后关灯，居民{person}回访时给出好评。',
  '车主投诉{street}停车收费不开票。停车公司补开发票，收费员{person}被通报，收费公示牌重新制作。',
  '养老机构床位紧张，{person}为母亲排队一年。民政部门核查后，协调公办机构腾出床位，母子当月办理入住。',
  '反映河道漂浮死鱼。经采样，系上游{firm}设备故障排放超标，企业停产整改并承担补种费用。',
  '{compound}的业主们对换届选举有异议。街道派员全程监督，{person}、{person}当选，结果张贴公示。',
  '反映公交站牌信息过时。交通部门更换站牌，并把{street}站更名情况同步到手机地图。',
  '残疾人{person}申请轮椅坡道被拒。残联与物业商定方案，坡道十天建成，扶手按{person}的身高调整。',
  '旅客反映{shop}虚构原价。市场监管部门查实后退一赔三，并处罚款。',
  '反映{school}食堂饭菜不新鲜。检查组突击检查，更换供货商{firm}，并请家长代表{person}参与监督。',
  '反映邻居养鸽扰民。城管上门劝导，{person}承诺两周内迁走鸽棚，后经复查已经拆除。',
  '失地农民咨询养老补贴。人社部门逐户核对，{village}八十六人补缴到账，经办人{person}逐一电话告知。',
  '网约车司机{person}反映充电桩常被占用。运营方加装地锁，超时占位按分钟收费。',
  '反映树木遮挡采光。园林部门现场勘查后修剪，没有砍伐，住户{person}对结果认可。',
  '反映快递柜收费不合理。邮政管理部门约谈企业，改为二十四小时内免费，{compound}两组柜体恢复投递。',
  '反映车辆深夜鸣笛炸街。交警蹲守三晚，查获改装车{plate}，驾驶人{person}被处罚并恢复原状。',
  '接到{person}求助后，社区网格员{person}半小时内赶到，帮助独居老人开锁并检查燃气。',
  '反映培训机构关门跑路。教育、公安联合追查，找到{firm}法人{person}，退还学费四十余万元。',
  '反映施工围挡占道。{street}围挡后退两米，恢复人行通道，承诺月底前全部拆除。',
  '反映办事大厅排队过长。大厅增设潮汐窗口，平均等候由四十分钟降到十二分钟。',
]

export const templates = { first, second }

const syllables = [
  ...'安北昌长春达德东恩丰福富光桂海翰恒宏湖华惠吉佳嘉建江景康兰乐丽凌陵龙隆茂美明南宁鹏平清庆泉仁荣瑞盛世舜松泰棠天万文梧祥新鑫兴秀轩雅阳怡银永玉裕源悦云泽振正中紫',
]
const shopKinds = [
  '超市',
  '饭店',
  '烧烤店',
  '药房',
  '理发店',
  '宾馆',
  '便利店',
  '家电商城',
  '洗车行',
  '棋牌室',
  '火锅店',
  '网吧',
]
const firmKinds = [
  '建筑工程有限公司',
  '物流有限公司',
  '教育咨询有限公司',
  '物业服务有限公司',
  '食品厂',
  '劳务公司',
  '化工厂',
  '运输公司',
]
const compoundKinds = ['小区', '花园', '家园', '新村', '公寓', '名苑', '佳园', '华府', '雅居', '新城']
const streetKinds = ['路', '街', '大街', '巷', '大道']
const villageKinds = ['村', '屯']
const schoolKinds = ['小学', '中学', '幼儿园', '第一小学', '实验学校']

export function madeTexts(count: number, seed: number, from: readonly string[]): MadeText[] {
  const random = seeded(seed)
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const some = (least: number, most: number) =>
    Array.from({ length: least + Math.floor(random() * (most - least + 1)) }, () => one(syllables)).join('')
  const digits = (length: number) => Array.from({ length }, () => Math.floor(random() * 10)).join('')
  const faker = new Faker({ locale: zh_CN, seed })
  const make: Record<Named, () => string> = {
    person: () => faker.person.fullName(),
    shop: () => some(2, 3) + one(shopKinds),
    firm: () => some(2, 2) + one(firmKinds),
    compound: () => some(2, 3) + one(compoundKinds),
    street: () => `${some(2, 2)}${one(streetKinds)}${random() < 0.5 ? `${1 + Math.floor(random() * 300)}号` : ''}`,
    village: () => some(2, 2) + one(villageKinds),
    school: () => some(2, 2) + one(schoolKinds),
    plate: () => `${one([...'辽吉黑京'])}${one([...'ABCDE'])}${one([...'FGHJK'])}${digits(4)}`,
    phone: () => `1${one([...'3578'])}${digits(9)}`,
  }
  return Array.from({ length: count }, () => {
    const names: MadeText['names'] = []
    const text = one(from).replaceAll(/\{(\w+)\}/g, (_, kind: Named) => {
      const words = make[kind]()
      names.push({ kind, words })
      return words
    })
    return { text, names }
  })
}

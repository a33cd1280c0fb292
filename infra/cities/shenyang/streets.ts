/** 街道办事处与社区 — by district; a community only assists (art. 21 ¶3). */
import type { Street } from '../template/town.ts'

export const streets: Record<string, Street[]> = {
  heping: [
    {
      code: 'nanhu',
      name: '南湖街道',
      communities: [
        ['wencui', '文萃社区'],
        ['keji', '科技社区'],
      ],
    },
    { code: 'taiyuan', name: '太原街街道', communities: [['zhonghua', '中华社区']] },
    { code: 'changbai', name: '长白街道', communities: [['hewan', '河湾社区']] },
    { code: 'xita', name: '西塔街道' },
  ],
  shenhe: [
    { code: 'wulihe', name: '五里河街道', communities: [['wenyi', '文艺社区']] },
    { code: 'daxi', name: '大西街道' },
    { code: 'quanyuan', name: '泉园街道', communities: [['quanyuan-one', '泉园一社区']] },
  ],
  dadong: [
    { code: 'wanquan', name: '万泉街道', communities: [['wanquan-park', '万泉公园社区']] },
    { code: 'dongzhan', name: '东站街道' },
    { code: 'shangyuan', name: '上园街道' },
  ],
  huanggu: [
    { code: 'santaizi', name: '三台子街道', communities: [['songshan', '松山社区']] },
    { code: 'huanghe', name: '黄河街道' },
    { code: 'tawan', name: '塔湾街道', communities: [['tawan-east', '塔湾东社区']] },
  ],
  tiexi: [
    { code: 'xinghua', name: '兴华街道' },
    { code: 'gongrencun', name: '工人村街道', communities: [['gongrencun-one', '工人村第一社区']] },
    { code: 'yanfen', name: '艳粉街道', communities: [['yanfen-north', '艳粉北社区']] },
    { code: 'kunminghu', name: '昆明湖街道' },
  ],
  sujiatun: [
    { code: 'jiefang', name: '解放街道' },
    { code: 'minzhu', name: '民主街道', communities: [['fengyang', '枫杨社区']] },
    { code: 'huxi', name: '湖西街道' },
  ],
  hunnan: [
    { code: 'wusan', name: '五三街道', communities: [['jinjie', '锦街社区']] },
    { code: 'donghu', name: '东湖街道' },
    { code: 'baita', name: '白塔街道', communities: [['baita-river', '白塔河社区']] },
  ],
  shenbei: [
    { code: 'daoyi', name: '道义街道', communities: [['daoyi-university', '道义大学城社区']] },
    { code: 'hushitai', name: '虎石台街道' },
    { code: 'xinchengzi', name: '新城子街道' },
  ],
  yuhong: [
    { code: 'lingxi', name: '陵西街道', communities: [['lingxi-garden', '陵西花园社区']] },
    { code: 'yingbin', name: '迎宾路街道' },
    { code: 'pingluo', name: '平罗街道', communities: [['pingluo-village', '平罗村']] },
  ],
  liaozhong: [
    { code: 'puxi', name: '蒲西街道' },
    { code: 'pudong', name: '蒲东街道' },
  ],
  kangping: [{ code: 'shengli', name: '胜利街道' }],
  faku: [
    { code: 'jixiang', name: '吉祥街道' },
    { code: 'longshan', name: '龙山街道' },
  ],
  xinmin: [
    { code: 'dongcheng', name: '东城街道' },
    { code: 'xicheng', name: '西城街道' },
  ],
}

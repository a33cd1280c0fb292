/** The city and its thirteen districts and counties, by administrative code (GB/T 2260). */
import type { District } from '../template/town.ts'

export const districts: District[] = [
  { key: 'heping', area: '210102', name: '和平区', rural: false, outer: false },
  { key: 'shenhe', area: '210103', name: '沈河区', rural: false, outer: false },
  { key: 'dadong', area: '210104', name: '大东区', rural: false, outer: false },
  { key: 'huanggu', area: '210105', name: '皇姑区', rural: false, outer: false },
  { key: 'tiexi', area: '210106', name: '铁西区', rural: false, outer: false },
  { key: 'sujiatun', area: '210111', name: '苏家屯区', rural: false, outer: true },
  { key: 'hunnan', area: '210112', name: '浑南区', rural: false, outer: true },
  { key: 'shenbei', area: '210113', name: '沈北新区', rural: false, outer: true },
  { key: 'yuhong', area: '210114', name: '于洪区', rural: false, outer: true },
  { key: 'liaozhong', area: '210115', name: '辽中区', rural: true, outer: true },
  { key: 'kangping', area: '210123', name: '康平县', rural: true, outer: true },
  { key: 'faku', area: '210124', name: '法库县', rural: true, outer: true },
  { key: 'xinmin', area: '210181', name: '新民市', rural: true, outer: true },
]

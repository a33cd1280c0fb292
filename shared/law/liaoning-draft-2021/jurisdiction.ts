/** 管辖 — which authority's a matter is (第六条、第八条、第二十一条、第二十三条). */
import type { Rules } from '../rules.ts'

export const jurisdiction = {
  undispatched: 'area',
  article: '第六条、第八条',
  reading: {
    zh: '各级主管部门负责本行政区域、本级承办单位：诉求件属于承办单位所在层级的主管部门；市级主管部门管辖全市。草案未规定派单之前归谁：按诉求件所在行政区域，属于该区域的主管部门；未写明区域的，归市级。',
    en: 'An authority answers for its own area and its own units: a ticket is that of the authority over the units that hold, or held, an order of it; the city’s authority’s are all. The draft does not say whose it is before dispatch: by the ticket’s area, that of the authority there; the city’s alone where no area is named.',
  },
} satisfies Rules['jurisdiction']

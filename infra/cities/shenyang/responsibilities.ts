/** 确责清单 — who leads in Shenyang's cross-department matters (art. 22); the document is invented. */
import type { ResponsibilityInput } from '../schema/input.ts'

export const responsibilities: ResponsibilityInput[] = [
  {
    matter: 'underpass-safety',
    name: '下穿桥涵、地下通道的积水、照明与结构安全',
    categories: ['bridge-subway'],
    areas: ['*'],
    lead: 'sy-construction',
    departments: ['sy-drainage', 'sy-street-lighting'],
    from: '2026-03-01',
    source: { kind: 'negotiation', document: '沈阳市热线工作联席会议纪要〔2025〕第18号' },
  },
]

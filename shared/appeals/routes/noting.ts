/** 内部备注、标签 — what the platform's own side writes on a ticket for itself. */

import { commandRoute, onTicket } from './command-route.ts'

export const notingRoutes = {
  addNote: commandRoute('addNote', {
    path: `${onTicket}/notes`,
    function: 'intake',
    summary: {
      zh: '添加内部备注，平台以外看不到',
      en: 'Add an internal note, which nobody outside the platform sees',
    },
  }),
  setTags: commandRoute('setTags', {
    path: `${onTicket}/tags`,
    function: 'intake',
    summary: {
      zh: '设置标签：给出全部，或者增减；平台以外看不到',
      en: 'Set the tags, as a whole or by adding and removing; nobody outside the platform sees them',
    },
  }),
}

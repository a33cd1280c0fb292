/** 公开 — the platform shows a matter in public, or hides it again. */
import { commandRoute, onTicket } from './command-route.ts'

export const publishingRoutes = {
  showInPublic: commandRoute('showInPublic', {
    path: `${onTicket}/publicity`,
    function: 'intake',
    summary: {
      zh: '对外公开该诉求件：任何人可见状态、期限和所写的说明，诉求人的文字、姓名一概不显示',
      en: 'Show it in public: anyone sees its state, its limit and what is written here, never the appellant’s words or name',
    },
  }),
  hideFromPublic: commandRoute('hideFromPublic', {
    path: `${onTicket}/publicity/withdrawal`,
    function: 'intake',
    summary: { zh: '撤下公开，即时生效', en: 'Hide it from the public, at once' },
  }),
}

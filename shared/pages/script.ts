/** 快捷键 — the one script: keys and drafts of the desk, which no duty needs. */
import { createHash } from 'node:crypto'

/** Keys act nowhere in a field, and not at all once they are switched off. A registration that is left half filled is kept as a draft. */
export const script = `(()=>{'use strict';
const off=()=>localStorage.getItem('keys')==='off';
const rows=()=>[...document.querySelectorAll('tr[data-row]')];
let here=-1;
const go=(step)=>{const all=rows();if(!all.length)return;if(here>=0)all[here].classList.remove('here');
here=Math.max(0,Math.min(all.length-1,here+step));all[here].classList.add('here');
const link=all[here].querySelector('a');if(link)link.focus();all[here].scrollIntoView({block:'nearest'})};
addEventListener('keydown',(event)=>{
if(off()||event.ctrlKey||event.metaKey||event.altKey||event.isComposing)return;
const{target}=event;if(target instanceof Element&&target.closest('input,textarea,select,[contenteditable]'))return;
if(event.key==='j')go(1);else if(event.key==='k')go(-1);
else if(event.key==='/'){const field=document.querySelector('[data-search]');if(!field)return;field.focus()}
else if(event.key==='?'){const help=document.getElementById('keys');if(!help)return;help.open=!help.open;help.scrollIntoView()}
else return;event.preventDefault()});
const turn=document.querySelector('[data-keys]');
if(turn){const say=()=>{turn.textContent=off()?'打开快捷键':'关闭快捷键'};say();
turn.addEventListener('click',()=>{localStorage.setItem('keys',off()?'on':'off');say()})}
const draft=document.querySelector('[data-draft]');
if(draft){const{form}=draft;const said=()=>new URLSearchParams(new FormData(form));const before=String(said());let sent=false;
form.addEventListener('submit',()=>{sent=true});
addEventListener('pagehide',()=>{const now=said();if(!sent&&String(now)!==before)navigator.sendBeacon(draft.formAction,now)})}
const again=document.querySelector('[data-again]');
if(again)setInterval(()=>{if(document.visibilityState==='visible')location.reload()},Number(again.dataset.again)*1000);
})()`

export const scriptVersion = createHash('sha256').update(script).digest('base64url').slice(0, 10)

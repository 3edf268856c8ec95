// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The contact sheet's style and script; colours and type are those of the desktop app.
namespace cli {

inline constexpr const char* kSheetStyle = R"css(
:root{color-scheme:light dark;--bg:#FBFAF8;--surface:#FFFFFF;--stage:#F0EEEA;--inset:#F6F4F1;--hover:#F1EFEB;--line:#E5E1DB;--edge:#8C867E;
--text:#1B211E;--text2:#55605A;--text3:#5F6862;--accent:#0B6B5D;--accenth:#095A4E;--onaccent:#FFFFFF;--tint:#E2F1ED;--tintline:#A9D3C9;
--acctext:#0A5E52;--ok:#1D6B3B;--okbg:#E4F3E8;--warn:#7F4D00;--warnbg:#FCF0DB;--danger:#A93420;--dangerbg:#FCEBE6;
--depth:0 1px 2px rgb(0 0 0/6%),0 4px 16px rgb(0 0 0/6%)}
@media (prefers-color-scheme:dark){:root{--bg:#141816;--surface:#1C211F;--stage:#0E1110;--inset:#232927;--hover:#2A312E;--line:#323A36;
--edge:#7E8882;--text:#EFF2F0;--text2:#B4BDB8;--text3:#98A29C;--accent:#5CC9B3;--accenth:#74D6C2;--onaccent:#05231D;--tint:#173630;
--tintline:#24544A;--acctext:#84DCCA;--ok:#82CF98;--okbg:#17311F;--warn:#F2BF66;--warnbg:#362A12;--danger:#FF9F8A;--dangerbg:#3B1F18;
--depth:0 1px 2px rgb(0 0 0/40%),0 4px 16px rgb(0 0 0/40%)}}
*{box-sizing:border-box;margin:0}
body{background:var(--bg);color:var(--text);font:400 14px/20px Inter,system-ui,sans-serif;-webkit-font-smoothing:antialiased}
main{max-width:1480px;margin:0 auto;padding:40px 32px 56px}
header{display:flex;flex-wrap:wrap;gap:16px 24px;align-items:flex-end;margin-bottom:24px}
header div{flex:1 1 420px}
h1{font:600 28px/36px "Inter Display",Inter,system-ui,sans-serif;letter-spacing:-.2px;text-wrap:balance}
h2{font:600 18px/24px "Inter Display",Inter,system-ui,sans-serif}
h3{font:600 14px/20px Inter,system-ui,sans-serif;margin-bottom:4px}
.second{color:var(--text2);margin-top:4px}
.posts{display:flex;flex-wrap:wrap;gap:16px;align-items:stretch}
article{flex:1 1 250px;max-width:560px;display:flex;flex-direction:column;background:var(--surface);border:1px solid var(--line);border-radius:10px;
overflow:hidden}
article.wide{flex-basis:100%;max-width:none;flex-direction:row}
article.wide .stage{flex:1 1 55%;height:auto}
article.wide .about{flex:1 1 45%}
.stage{background:var(--stage);padding:16px;display:flex;justify-content:center;align-items:center;height:448px}
.player,.none{border-radius:10px;box-shadow:var(--depth);overflow:hidden}
.player{position:relative;background:var(--inset)}
video{display:block;width:100%;height:100%}
.play{position:absolute;left:50%;top:56%;width:48px;height:48px;margin:-24px 0 0 -24px;padding:0;border:0;border-radius:24px;
background:rgb(255 255 255/92%);color:#1B211E;display:grid;place-items:center;box-shadow:var(--depth)}
.tall .play{top:78%}.play:hover{background:#FFFFFF}.play[hidden]{display:none}
.play svg{width:26px;height:26px;fill:currentColor}
.none{width:234px;height:416px;display:grid;place-items:center;background:var(--dangerbg);color:var(--danger);font-weight:600;box-shadow:none}
.about{padding:16px;display:flex;flex-direction:column;gap:12px;flex:1}
.head{display:flex;flex-wrap:wrap;gap:8px;align-items:center}
.badge{display:inline-flex;align-items:center;gap:4px;height:24px;padding:0 8px 0 6px;border-radius:12px;font:500 12px/16px Inter,system-ui,sans-serif}
.badge svg{width:14px;height:14px}
.ok{color:var(--ok);background:var(--okbg)}.warn{color:var(--warn);background:var(--warnbg)}.fail{color:var(--danger);background:var(--dangerbg)}
.facts{font:400 13px/16px Inter,system-ui,sans-serif;color:var(--text2);font-variant-numeric:tabular-nums}
ul{list-style:none;padding:0;display:flex;flex-direction:column;gap:4px}
li{display:flex;gap:8px;align-items:flex-start}
li svg{flex:none;width:16px;height:16px;margin-top:2px}
li.good svg{color:var(--ok)}li.mind svg{color:var(--warn)}li.bad svg{color:var(--danger)}
.text{background:var(--inset);border:1px solid var(--line);border-radius:10px;padding:12px;white-space:pre-wrap;overflow-wrap:anywhere;
max-height:440px;overflow:auto;font:400 13px/18px Inter,system-ui,sans-serif}
.cover{display:flex;gap:12px;align-items:flex-start}
.cover img{height:72px;max-width:128px;border-radius:6px;display:block}
.row{display:flex;justify-content:space-between;align-items:center;gap:8px;margin-bottom:8px}
.row h3{margin:0}
button{font:600 14px/20px Inter,system-ui,sans-serif;height:40px;padding:0 16px;border-radius:10px;border:1px solid var(--edge);background:var(--surface);
color:var(--text);cursor:pointer;transition:background 80ms}
button:hover{background:var(--hover)}
button.first{background:var(--accent);border-color:var(--accent);color:var(--onaccent)}
button.first:hover{background:var(--accenth)}
button.small{height:32px;padding:0 12px;font-size:13px}
button:focus-visible,a:focus-visible,video:focus-visible,.text:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
a{color:var(--acctext)}
footer{margin-top:32px;color:var(--text3);font-size:13px}
@media (max-width:820px){main{padding:24px 16px}article,article.wide{flex:1 1 100%;max-width:none;flex-direction:column}}
@media (prefers-reduced-motion:reduce){button{transition:none}}
)css";

inline constexpr const char* kSheetScript = R"js(
const videos=[...document.querySelectorAll('video')],all=document.getElementById('all');
const tell=()=>{all.textContent=videos.some(v=>!v.paused)?'Pause all':'Play all'};
if(all)all.onclick=()=>{const stop=videos.some(v=>!v.paused);videos.forEach((v,i)=>{if(stop)v.pause();else{v.muted=i>0;v.currentTime=0;v.play()}})};
videos.forEach(v=>{const play=v.parentElement.querySelector('.play'),rest=on=>{v.controls=!on;play.hidden=!on};
rest(true);play.onclick=()=>{v.play();v.focus()};v.onpause=tell;v.onplay=()=>{rest(false);tell()};v.onended=()=>{v.load();rest(true);tell()}});
document.querySelectorAll('button[data-copy]').forEach(b=>{b.onclick=async()=>{
const text=document.getElementById(b.dataset.copy);
try{await navigator.clipboard.writeText(text.textContent)}catch{getSelection().selectAllChildren(text);document.execCommand('copy')}
b.textContent='Copied';setTimeout(()=>{b.textContent='Copy'},2000)}});
)js";

}  // namespace cli

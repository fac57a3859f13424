/** What surrounds every page: banner, menu, columns, side boxes, foot. */
export const frameStyles = `
.banner{background:linear-gradient(100deg,var(--brand),var(--brand-2));color:#fff}
.banner a:focus-visible,.banner button:focus-visible{outline-color:var(--gold)}
.banner-row{display:flex;align-items:center;justify-content:space-between;gap:20px;padding-top:16px;padding-bottom:16px}
.brand{display:flex;align-items:center;gap:14px;color:#fff;text-decoration:none}
.seal{width:48px;height:48px;flex:none}
.brand-text{margin:0;font:inherit;line-height:1.35}
.brand-text b{display:block;font-size:20px;font-weight:700;letter-spacing:.02em;text-transform:uppercase}
.brand-text small{display:block;font-size:14px;color:#fbe9e7}
.find{display:flex;border-radius:7px;background:#fff;overflow:hidden}
.find:focus-within{outline:3px solid var(--gold);outline-offset:2px}
.find input{border:0;outline:0;padding:10px 12px;width:230px;font:inherit;color:var(--ink);background:none}
.find input::placeholder{color:#666e74;opacity:1}
.find button{border:0;background:var(--gold);color:#4a100d;font:600 14px var(--plain);padding:0 16px;cursor:pointer}
.find button:focus-visible{outline-color:#4a100d;outline-offset:-4px}
.menu{background:var(--brand-3)}
.menu-row{display:flex;align-items:center;gap:16px}
.menu ul{display:flex;gap:4px;list-style:none;flex:1;min-width:0;overflow-x:auto;scrollbar-width:none;margin-left:-14px}
.menu li{flex:none}
.menu a{display:block;color:#fff;text-decoration:none;padding:10px 14px;font-weight:600;font-size:14.5px}
.menu a:hover{background:#8c1d18}
.menu a:focus-visible{outline-offset:-4px}
.menu a[aria-current]{background:#fff;color:var(--brand)}
.menu a[aria-current]:focus-visible{outline-color:var(--brand)}
.today{font-size:13.5px;color:#fbe9e7;white-space:nowrap}
.columns{flex:1;width:100%;display:grid;grid-template-columns:minmax(0,1fr) 300px;gap:48px;padding-top:22px;padding-bottom:56px}
.side{display:grid;gap:18px;align-content:start}
.box{border:1px solid var(--line);border-radius:8px;padding:14px 16px}
.box h2{font-size:16px;line-height:1.4;font-weight:600;margin:0 0 8px;color:var(--brand)}
.box ol{padding-left:20px}
.box li{margin:8px 0}
.box li:last-child{margin-bottom:0}
.box li::marker{color:var(--brand);font-weight:600}
.feeds{list-style:none}
.count{margin:0;font-size:32px;line-height:1.2;font-weight:600;letter-spacing:.06em;color:var(--brand);font-variant-numeric:tabular-nums lining-nums}
.count::before{content:attr(data-zeros) / "";color:#a4524d}
.foot{background:var(--soft);border-top:1px solid var(--line);padding:20px 0;font-size:14px;color:var(--ink-2)}
.foot .wide{display:flex;flex-wrap:wrap;gap:6px 24px;justify-content:space-between}
.foot p{margin:0}
@media (max-width:900px){
  .columns{grid-template-columns:minmax(0,1fr);gap:36px}
  .today{display:none}
}
@media (max-width:640px){
  .wide{padding-left:16px;padding-right:16px}
  .banner-row{flex-wrap:wrap;gap:12px;padding-top:12px;padding-bottom:12px}
  .seal{width:42px;height:42px}
  .brand-text b{font-size:18px}
  .find{width:100%}
  .find input{flex:1;min-width:0;font-size:16px}
}
`;

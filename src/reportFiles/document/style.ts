/** Style of the HTML document, on screen and in print. */
export const STYLE = `
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; background: #ffffff; color: #1a1a1a; font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 2.2rem; line-height: 1.2; margin: 2rem 0 0.5rem; }
h2 { margin-top: 2.5rem; border-bottom: 2px solid #1d5a8a; }
a { color: #0b4f8a; }
.skip { position: absolute; left: -100rem; }
.skip:focus { position: static; }
.subtitle { font-size: 1.2rem; }
dl div { display: flex; gap: 1rem; }
dt { flex: 0 0 9rem; font-weight: bold; }
dd { margin: 0; }
.warning { border-left: 6px solid #b3261e; padding: 0.75rem 1rem; background: #fdf0ef; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 0.9rem; }
caption { text-align: left; font-weight: bold; padding: 0.5rem 0; }
th, td { border: 1px solid #767676; padding: 0.3rem 0.5rem; text-align: left; vertical-align: top; overflow-wrap: break-word; }
thead th { background: #e8eff5; }
tbody th { font-weight: normal; }
figure { margin: 1.5rem 0; }
figure svg { width: 100%; height: auto; }
.credit { font-size: 0.8rem; color: #4a4a4a; margin: 0; }
.notes { font-size: 0.9rem; overflow-wrap: anywhere; }
@page { size: A4; margin: 18mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; }
  header { min-height: 60vh; padding-top: 25vh; break-after: page; }
  nav { break-after: page; }
  h2, h3, caption, thead { break-after: avoid; }
  tr, figure { break-inside: avoid; }
  thead { display: table-header-group; }
  .scroll { overflow: visible; }
  .skip { display: none; }
}
`;

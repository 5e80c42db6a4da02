// What the page says of buttons, tables and the like, and what it makes its children inherit, ends at the panel.
export const styles = `
.mizan-devtools {
  all: initial;
  color-scheme: light dark;
  position: fixed;
  inset: auto 0 0 auto;
  z-index: 99999;
  font: 13px/1.4 system-ui, sans-serif;
}
.mizan-devtools :not(style) {
  all: revert;
}
.mizan-devtools > button {
  position: absolute;
  right: 8px;
  bottom: 8px;
  padding: 4px 12px;
  border-radius: 6px;
}
.mizan-devtools button {
  font: inherit;
  color: light-dark(#1a1a1a, #f0f0f0);
  background: light-dark(#f2f2f2, #333);
  border: 1px solid light-dark(#767676, #8a8a8a);
  cursor: pointer;
}
.mizan-devtools :focus-visible {
  outline: 2px solid light-dark(#0b57d0, #8ab4f8);
  outline-offset: 1px;
}
.mizan-devtools section {
  width: min(100vw, 720px);
  max-height: 60vh;
  overflow: auto;
  box-sizing: border-box;
  padding: 8px 12px 56px;
  color: light-dark(#1a1a1a, #f0f0f0);
  background: light-dark(#fff, #1c1c1c);
  border: 1px solid light-dark(#767676, #8a8a8a);
}
.mizan-devtools h2 {
  font-size: 14px;
  margin: 8px 0;
}
.mizan-devtools table {
  width: 100%;
  border-collapse: collapse;
}
.mizan-devtools :is(th, td) {
  text-align: left;
  vertical-align: top;
  padding: 2px 8px 2px 0;
}
.mizan-devtools td button {
  border: 0;
  background: none;
  padding: 0;
  text-decoration: underline;
  text-align: left;
  overflow-wrap: anywhere;
}
.mizan-devtools pre, .mizan-devtools ol {
  max-height: 30vh;
  overflow: auto;
  margin: 0;
}
.mizan-devtools ol {
  list-style: none;
  padding: 0;
}
.mizan-devtools time {
  color: light-dark(#595959, #b0b0b0);
  font-variant-numeric: tabular-nums;
}
`;

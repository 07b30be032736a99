import { describe, expect, it } from 'vitest';
import { mayNavigate } from '../../../electron/security/may-navigate.ts';
import { mayRequest } from '../../../electron/security/may-request.ts';

const OURS = [
  'app://branchbook/index.html',
  'app://branchbook/index.html#',
  'app://branchbook/index.html#/register',
  'app://branchbook/index.html#/print/0190a1b2-0000-7000-8000-000000000001',
  'app://branchbook/index.html#https://evil.example/',
];

const SCHEMES = [
  'http',
  'https',
  'ws',
  'wss',
  'ftp',
  'file',
  'chrome',
  'chrome-extension',
  'devtools',
  'view-source:app',
  'app2',
  'xapp',
  'blob:app',
  'filesystem:app',
  'APP',
];
const HOSTS = [
  'branchbook',
  'branchbook.evil',
  'evil',
  'branchbook@evil',
  'evil@branchbook',
  'branchbook:1',
  'BRANCHBOOK',
  'branchbook.',
  'xn--branchbook',
  'branchbооk',
];
const FOREIGN = SCHEMES.flatMap((scheme) => HOSTS.map((host) => `${scheme}://${host}/index.html`));

const ODD = [
  'app://branchbook.evil/index.html',
  'app://evil/index.html',
  'app://user@branchbook/index.html',
  'app://branchbook@evil/index.html',
  'app://branchbook:80/index.html',
  'app://branchbook/',
  'app://branchbook',
  'app://branchbook/index.html?x=1',
  'app://branchbook/index.html/..',
  'app://branchbook/index.html.evil',
  'app://branchbook/other.html',
  'app://branchbook/assets/main.js',
  'app://branchbook//index.html',
  'app://branchbook\\index.html',
  'app://branchbook%2findex.html',
  'app://branchbook/%69ndex.html',
  ' app://branchbook/index.html',
  'app:/branchbook/index.html',
  'app:branchbook/index.html',
  '\tapp://branchbook/index.html',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)//app://branchbook/index.html',
  'data:text/html,<script>1</script>',
  'about:blank',
  'about:srcdoc',
  'blob:app://branchbook/1',
  'mailto:a@b',
  'tel:10086',
  'ms-msdt:/id',
  'search-ms:query=x',
  '//evil.example',
  '/index.html',
  'index.html',
  '',
];

describe('mayNavigate', () => {
  it('has more than a hundred addresses to refuse', () => {
    expect(new Set([...FOREIGN, ...ODD]).size).toBeGreaterThan(100);
  });
  it.each(OURS)('[E4] lets our page show %j', (address) => expect(mayNavigate(address)).toBe(true));
  it.each([...FOREIGN, ...ODD])('[E4] refuses %j', (address) => expect(mayNavigate(address)).toBe(false));
});

describe('mayRequest', () => {
  it.each([
    'https://example.com/',
    'http://127.0.0.1:7400/v1/push',
    'ws://127.0.0.1:5273/',
    'file:///etc/passwd',
    'ftp://x/',
    'app://evil/x',
    'app://user@branchbook/x',
    'devtools://devtools/x',
    'chrome://gpu',
    'nonsense',
  ])('[E2] the renderer has no network: %j is cancelled', (address) => {
    expect(mayRequest(address, null)).toBe(false);
  });
  it('passes our files and pictures the page made', () => {
    expect(
      ['app://branchbook/assets/a.js', 'data:image/png;base64,AA==', 'blob:app://branchbook/1'].map(
        (address) => mayRequest(address, null),
      ),
    ).toEqual([true, true, true]);
  });
  it('passes the development server and its socket, and nothing that only begins like it', () => {
    const server = 'http://127.0.0.1:5273';
    expect(mayRequest(`${server}/@vite/client`, server)).toBe(true);
    expect(mayRequest('ws://127.0.0.1:5273/?token=x', server)).toBe(true);
    expect(mayRequest('http://127.0.0.1:52730/', server)).toBe(false);
    expect(mayRequest('http://127.0.0.1:5273.evil/', server)).toBe(false);
  });
});

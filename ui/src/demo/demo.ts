/** The demo's bar above the firm's page: who you are, what time it is here, what to try. */
import type { AboutView, DemoIdentity, DemoView } from '../api';
import { sayClock } from './saying';

type Segue = NonNullable<Window['Segue']>;

const SENTENCES = [
  'We are seven, three generations, one of us uses a wheelchair, two weeks in Japan in May, Tokyo and Kyoto',
  'When do the cherry trees blossom in Japan?',
  'Third time that I ask: where is my refund?',
];
const CUSTOMER = 'demo.customer';
const LANGUAGE = 'demo.language';
const AGENT = 'elena';

function find<T extends HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found as T;
}

/** The widget's functions, once its one tag has loaded. */
function waitForWidget(): Promise<Segue> {
  if (window.Segue) return Promise.resolve(window.Segue);
  const tag = document.querySelector('script[src="/w.js"]');
  return new Promise((settle, fail) => {
    tag?.addEventListener('load', () => window.Segue && settle(window.Segue));
    tag?.addEventListener('error', () => fail(new Error('the widget did not load')));
  });
}

async function call<T>(path: string, body?: object): Promise<T> {
  const response = await fetch(`/api/v1${path}`, {
    method: body ? 'POST' : 'GET',
    headers: body ? { 'Content-Type': 'application/json' } : {},
    body: body && JSON.stringify(body),
    credentials: 'omit',
  });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return (await response.json()) as T;
}

/** Run it; what goes wrong is said in the bar. */
function attempt(run: () => Promise<void>): void {
  find('fault').textContent = '';
  run().catch((error: unknown) => {
    find('fault').textContent =
      `That did not work: ${error instanceof Error ? error.message : error}`;
  });
}

/** Be this customer; nobody named is somebody new. */
async function become(contactId: string): Promise<void> {
  const widget = await waitForWidget();
  const identity = contactId
    ? (await call<DemoIdentity>('/demo/identity', { contact_id: contactId })).identity
    : '';
  await widget.identify(identity);
  localStorage.setItem(CUSTOMER, contactId);
}

async function speak(language: string): Promise<void> {
  localStorage.setItem(LANGUAGE, language);
  (await waitForWidget()).setLanguage(language);
}

function showSentences(): void {
  find('sentences').replaceChildren(
    ...SENTENCES.map((sentence) => {
      const item = document.createElement('li');
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'bar-sentence';
      button.textContent = sentence;
      button.onclick = () => attempt(async () => (await waitForWidget()).ask(sentence));
      item.append(button);
      return item;
    }),
  );
}

function showClock(about: AboutView): void {
  const shift = Date.parse(about.now) - Date.now();
  const tick = () => {
    const now = new Date(Date.now() + shift);
    find('clock').textContent = sayClock(now, about.timezone);
  };
  tick();
  setInterval(tick, 1000);
}

function showDemo(demo: DemoView): void {
  find('label').textContent = demo.label;
  const agent = demo.sign_ins.find((one) => one.agent_id === AGENT);
  if (agent) find('agent').textContent = agent.name.split(' ')[0] ?? agent.name;
  const customers = find<HTMLSelectElement>('customer');
  for (const { contact_id, name, tier } of demo.customers) {
    customers.add(new Option(tier ? `${name} · ${tier}` : name, contact_id));
  }
  customers.value = localStorage.getItem(CUSTOMER) ?? '';
  customers.onchange = () => attempt(() => become(customers.value));
}

async function start(): Promise<void> {
  showSentences();
  const languages = find<HTMLSelectElement>('language');
  languages.value = localStorage.getItem(LANGUAGE) ?? 'en';
  languages.onchange = () => attempt(() => speak(languages.value));
  if (languages.value !== 'en') await speak(languages.value);
  const about = await call<AboutView>('/about');
  showClock(about);
  if (about.demo) showDemo(about.demo);
}

attempt(start);

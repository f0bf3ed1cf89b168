import { adoptStyle } from '../site/dom.client.ts';
import { SearchPanel } from './panel.client.ts';
import style from './results.css?inline';

adoptStyle(style);
customElements.define('search-panel', SearchPanel);

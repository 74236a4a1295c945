import { afterEach, expect, it } from 'vitest';
import { tiles } from './tiles';

function page(address: string) {
  document.head.innerHTML = `<meta name="alin-map-tiles"><meta name="alin-map-attribution" content="© IGN">`;
  document.querySelector('meta')?.setAttribute('content', address);
}

afterEach(() => {
  document.head.innerHTML = '';
});

it('asks no server unless the operator names one', () => {
  expect(tiles()).toBeNull();
  page('');
  expect(tiles()).toBeNull();
  page('__MAP_TILES__');
  expect(tiles()).toBeNull();
});

it('reads the address and who made the tiles', () => {
  page('https://tiles.example/{z}/{x}/{y}.png');
  expect(tiles()).toEqual({ address: 'https://tiles.example/{z}/{x}/{y}.png', attribution: '© IGN' });
});

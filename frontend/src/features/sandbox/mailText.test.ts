import { describe, expect, it } from 'vitest';
import { ownPath, readMail } from './mailText';

describe('a mail', () => {
  it('gives its words, its link with a name, and its code', () => {
    const text =
      'Bonjour,\n\nSaisissez ce code :\n\n    K7M2QP\n\nMe connecter\nhttp://localhost:8080/connexion\n\n-- \nAL’in\n';
    expect(readMail(text)).toEqual([
      { kind: 'text', text: 'Bonjour,' },
      { kind: 'text', text: 'Saisissez ce code :' },
      { kind: 'code', code: 'K7M2QP' },
      { kind: 'link', label: 'Me connecter', href: 'http://localhost:8080/connexion' },
      { kind: 'text', text: 'AL’in' },
    ]);
  });

  it('keeps an ordinary paragraph in capitals as words when it is more than a code', () => {
    expect(readMail('IMPORTANT MESSAGE')).toEqual([{ kind: 'text', text: 'IMPORTANT MESSAGE' }]);
  });
});

describe('a link of a mail', () => {
  it('opens here when it is of this platform, with its token', () => {
    expect(ownPath('http://localhost:8080/activation?token=a%2Bb', { hostname: '127.0.0.1' })).toBe(
      '/activation?token=a%2Bb',
    );
    expect(ownPath('https://al-in.example/connexion', { hostname: 'al-in.example' })).toBe('/connexion');
  });

  it('leaves when it is of another site, or no address at all', () => {
    expect(ownPath('https://www.demande-logement-social.gouv.fr/', { hostname: 'localhost' })).toBeNull();
    expect(ownPath('not an address', { hostname: 'localhost' })).toBeNull();
  });
});

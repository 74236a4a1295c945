import { Text } from '@mantine/core';
import type { Map as LeafletMap } from 'leaflet';
import L from 'leaflet';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/ui/formats';
import { TextLink } from '@/ui/links';
import { useOfferWords } from '@/ui/offer';
import type { OfferCard } from '../queries';
import { communesOf, departments } from './outlines';
import { departmentsOf, type Pin, pinsOf } from './pins';
import { tiles } from './tiles';
import './map.css';

const FRANCE: L.LatLngBoundsExpression = [
  [41.3, -5.2],
  [51.1, 9.6],
];

/**
 * The homes of the list on a map: one pin for each commune, at its centre. An addition to the list, never in its place.
 * Drawn on bundled outlines; a tile server is asked when the operator names one.
 */
export function OffersMap({ offers }: { offers: OfferCard[] }) {
  const { t } = useTranslation('offers');
  const { place } = useOfferWords();
  const box = useRef<HTMLDivElement>(null);
  const pins = useMemo(() => pinsOf(offers), [offers]);
  const [chosen, choose] = useState<string | null>(null);
  const shown = pins.find((it) => it.code === chosen);
  const map = useLeaflet(box);
  useOutlines(map, pins);
  usePins(map, pins, choose);
  return (
    <section aria-label={t('map.title')}>
      <div ref={box} className="offers-map" />
      {offers.length > 0 && pins.length === 0 ? <Text size="sm">{t('map.nowhere')}</Text> : null}
      <div role="status" className="offers-map-chosen">
        {shown ? (
          <>
            <Text fw={650}>{t('map.at', { place: place(shown.commune), count: shown.offers.length })}</Text>
            <ul>
              {shown.offers.map((it) => (
                <li key={it.id}>
                  <Home offer={it} />
                </li>
              ))}
            </ul>
          </>
        ) : (
          <Text size="sm" c="dimmed">
            {t('map.hint')}
          </Text>
        )}
      </div>
    </section>
  );
}

function Home({ offer }: { offer: OfferCard }) {
  const { t } = useTranslation(['offers', 'words']);
  const { money, surface } = useFormats();
  return (
    <TextLink to="/offres/$offerId" params={{ offerId: offer.id }}>
      {t('offers:map.home', {
        type: t(`words:dwellingType.${offer.dwellingType}`),
        surface: surface(offer.surfaceSquareMetres),
        rent: money(offer.rentWithChargesCents),
      })}
    </TextLink>
  );
}

/** The map of the library, made once and taken away with the screen. */
function useLeaflet(box: React.RefObject<HTMLDivElement | null>): LeafletMap | null {
  const { t } = useTranslation('offers');
  const [map, setMap] = useState<LeafletMap | null>(null);
  const zoomIn = t('map.zoomIn');
  const zoomOut = t('map.zoomOut');
  const source = t('map.source');
  useEffect(() => {
    if (!box.current) return;
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const made = L.map(box.current, {
      zoomControl: false,
      attributionControl: false,
      scrollWheelZoom: false,
      zoomAnimation: !still,
      fadeAnimation: !still,
      markerZoomAnimation: !still,
      inertia: !still,
      minZoom: 4,
      maxZoom: 14,
    });
    made.fitBounds(FRANCE, { animate: false });
    L.control.zoom({ zoomInTitle: zoomIn, zoomOutTitle: zoomOut }).addTo(made);
    const credits = L.control.attribution({ prefix: false }).addTo(made);
    credits.addAttribution(source);
    const server = tiles();
    if (server) L.tileLayer(server.address, { attribution: server.attribution }).addTo(made);
    setMap(made);
    return () => {
      setMap(null);
      made.remove();
    };
  }, [box, zoomIn, zoomOut, source]);
  return map;
}

/** Départements of the country, communes of those that have homes. */
function useOutlines(map: LeafletMap | null, pins: Pin[]): void {
  const codes = departmentsOf(pins).join();
  useEffect(() => {
    if (!map) return;
    let gone = false;
    const layers: L.Layer[] = [];
    const draw = async (outlines: ReturnType<typeof communesOf>, className: string) => {
      const found = await outlines;
      if (!found || gone) return;
      const layer = L.geoJSON(found, { interactive: false, style: { className } }).addTo(map);
      layers.push(layer);
      if (className === 'offers-map-department') layer.bringToBack();
    };
    void draw(departments(), 'offers-map-department');
    for (const code of codes.split(',').filter(Boolean)) void draw(communesOf(code), 'offers-map-commune');
    return () => {
      gone = true;
      for (const layer of layers) layer.remove();
    };
  }, [map, codes]);
}

/** Real buttons, so that Tab and Enter reach them. */
function usePins(map: LeafletMap | null, pins: Pin[], choose: (code: string) => void): void {
  const { t } = useTranslation('offers');
  const { money } = useFormats();
  const { place } = useOfferWords();
  // biome-ignore lint/correctness/useExhaustiveDependencies: words change with the language, which makes the screen anew
  useEffect(() => {
    if (!map) return;
    const layer = L.layerGroup(
      pins.map((pin) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'offers-map-pin';
        const rent = money(pin.lowestRentCents);
        button.textContent = pin.offers.length === 1 ? rent : t('map.pin', { count: pin.offers.length });
        button.setAttribute(
          'aria-label',
          t('map.pinLabel', { place: place(pin.commune), count: pin.offers.length, rent }),
        );
        button.addEventListener('click', () => choose(pin.code));
        return L.marker(pin.at, {
          icon: L.divIcon({ html: button, className: 'offers-map-mark', iconSize: [0, 0] }),
          keyboard: false,
        });
      }),
    ).addTo(map);
    if (pins.length > 0) {
      map.fitBounds(L.latLngBounds(pins.map((it) => it.at)).pad(0.2), { maxZoom: 11, animate: false });
    }
    return () => {
      layer.remove();
    };
  }, [map, pins]);
}

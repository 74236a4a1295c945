import {
  IconBuildingEstate,
  IconCalculator,
  IconChecklist,
  IconFileText,
  IconGauge,
  IconHomePlus,
  IconListDetails,
} from '@tabler/icons-react';
import type { Session } from '@/api/session';

export interface Destination {
  to: string;
  /** Key under `app:nav`. */
  key:
    | 'dashboard'
    | 'offers'
    | 'applications'
    | 'request'
    | 'reviews'
    | 'designations'
    | 'publish'
    | 'simulator'
    | 'staffOffers';
  Icon: typeof IconGauge;
}

/** What each role finds in the header, and in the tab bar of a phone: five at most. */
export function destinationsFor(session: Session): Destination[] {
  if (session.status !== 'signed-in') {
    return [
      { to: '/logements', key: 'offers', Icon: IconBuildingEstate },
      { to: '/simulateur', key: 'simulator', Icon: IconCalculator },
    ];
  }
  switch (session.role) {
    case 'APPLICANT':
      return [
        { to: '/tableau-de-bord', key: 'dashboard', Icon: IconGauge },
        { to: '/offres', key: 'offers', Icon: IconBuildingEstate },
        { to: '/candidatures', key: 'applications', Icon: IconListDetails },
        { to: '/demande', key: 'request', Icon: IconFileText },
      ];
    case 'ADVISER':
    case 'ADMIN':
      return [
        { to: '/conseiller', key: 'reviews', Icon: IconChecklist },
        { to: '/conseiller/offres', key: 'staffOffers', Icon: IconBuildingEstate },
        { to: '/simulateur', key: 'simulator', Icon: IconCalculator },
      ];
    case 'LANDLORD_AGENT':
      return [
        { to: '/bailleur', key: 'designations', Icon: IconChecklist },
        { to: '/bailleur/offres', key: 'offers', Icon: IconBuildingEstate },
        { to: '/bailleur/publier', key: 'publish', Icon: IconHomePlus },
      ];
  }
}

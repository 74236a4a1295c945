import { Button, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import { type HousingRequest, myRequest } from './queries';

/**
 * What a form of the request was filled from. Its version goes with the answers (If-Match), so that two devices never
 * overwrite one another unseen; after a 412 the person takes the newer request up and keeps what was typed.
 */
export function useFreshness(request: HousingRequest, onFresh: (fresh: HousingRequest) => void) {
  const cache = useQueryClient();
  // The version on which this form started, not the newest one that the cache may have read meanwhile.
  const [version, setVersion] = useState(request.version);
  const [caughtUp, setCaughtUp] = useState(false);

  const catchUp = async () => {
    const fresh = await cache.fetchQuery({ ...myRequest, staleTime: 0 });
    setVersion(fresh.version);
    onFresh(fresh);
    setCaughtUp(true);
  };
  return {
    ifMatch: { params: { header: { 'If-Match': `"${version}"` } } },
    /** For the error summary: what to do about a 412. */
    help: (problem: unknown): ReactNode =>
      isProblem(problem, 'stale') ? <Stale caughtUp={caughtUp} onCatchUp={() => void catchUp()} /> : null,
  };
}

function Stale({ caughtUp, onCatchUp }: { caughtUp: boolean; onCatchUp: () => void }) {
  const { t } = useTranslation('request');
  if (caughtUp) return <Text role="status">{t('stale.done')}</Text>;
  return (
    <>
      <Text mt="xs">{t('stale.text')}</Text>
      <Button variant="default" mt="sm" onClick={onCatchUp}>
        {t('stale.catchUp')}
      </Button>
    </>
  );
}

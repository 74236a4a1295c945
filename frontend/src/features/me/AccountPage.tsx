import { Button, Stack, Text } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Facts } from '@/ui/Facts';
import { Loaded } from '@/ui/Loaded';
import { TextLink } from '@/ui/links';
import { Page } from '@/ui/Page';
import { Panel } from '@/ui/Panel';
import { type Profile, useMe } from './queries';
import './me.css';

/** A form, which few visits need. */
const PhoneForm = lazy(() => import('./PhoneForm').then((it) => ({ default: it.PhoneForm })));

/** Screens below the account; those of an applicant only, and those of everybody. */
const APPLICANT_SECTIONS = ['notifications', 'securite', 'donnees', 'fermer'] as const;
const EVERYBODY_SECTIONS = ['securite'] as const;

/** Who I am here, and the way to everything that I may change, read or end. */
export function AccountPage() {
  const { t } = useTranslation('me');
  const me = useMe();
  return (
    <Page title={t('title')} lead={t('lead')} width="reading">
      <Loaded query={me}>
        {(profile) => (
          <Stack gap="lg">
            <Identity profile={profile} />
            <Sections applicant={profile.roles.includes('APPLICANT')} />
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}

function Identity({ profile }: { profile: Profile }) {
  const { t } = useTranslation('me');
  const [editing, setEditing] = useState(false);
  const [saved, setSaved] = useState(false);
  return (
    <Panel title={t('identity.title')}>
      <Facts
        facts={[
          { label: t('identity.name'), value: `${profile.firstName} ${profile.birthName}` },
          { label: t('identity.email'), value: profile.email },
          { label: t('identity.phone'), value: editing ? null : profile.mobilePhone },
        ]}
      />
      {editing ? (
        <Suspense fallback={null}>
          <PhoneForm
            present={profile.mobilePhone ?? ''}
            onCancel={() => setEditing(false)}
            onSaved={() => {
              setEditing(false);
              setSaved(true);
            }}
          />
        </Suspense>
      ) : (
        <Button variant="default" style={{ alignSelf: 'flex-start' }} onClick={() => setEditing(true)}>
          {t('phone.edit')}
        </Button>
      )}
      <Text role="status">{saved && !editing ? t('phone.saved') : null}</Text>
      <TextLink to="/compte/{-$section}" params={{ section: 'adresse' }} fw={600} py={6}>
        {t('identity.changeEmail')}
      </TextLink>
      <Text size="sm" c="dimmed">
        {t('identity.register')}
      </Text>
    </Panel>
  );
}

function Sections({ applicant }: { applicant: boolean }) {
  const { t } = useTranslation('me');
  return (
    <nav aria-label={t('links.title')}>
      <ul className="alin-plain me-sections">
        {applicant ? (
          <li>
            <Link to="/messages" className="me-section">
              <Entry name="messages" />
            </Link>
          </li>
        ) : null}
        {(applicant ? APPLICANT_SECTIONS : EVERYBODY_SECTIONS).map((it) => (
          <li key={it}>
            <Link to="/compte/{-$section}" params={{ section: it }} className="me-section">
              <Entry name={it} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Entry({ name }: { name: 'messages' | (typeof APPLICANT_SECTIONS)[number] }) {
  const { t } = useTranslation('me');
  return (
    <>
      <span>
        <Text fw={650} span display="block">
          {t(`links.${name}`)}
        </Text>
        <Text size="sm" c="dimmed" span display="block">
          {t(`links.${name}Hint`)}
        </Text>
      </span>
      <IconChevronRight size={22} aria-hidden color="var(--alin-icon)" />
    </>
  );
}

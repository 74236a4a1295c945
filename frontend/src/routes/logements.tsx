import { createFileRoute } from '@tanstack/react-router';
import { only } from '@/app/search';
import { PublicOffersPage } from '@/features/home/PublicOffersPage';
import { readPublicSearch } from '@/features/home/search';

export const Route = createFileRoute('/logements')({ validateSearch: only(readPublicSearch), component: Screen });

function Screen() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  return <PublicOffersPage search={search} onSearch={(next) => void navigate({ search: next })} />;
}

import { QueryClient } from '@tanstack/react-query';
import { asProblem } from '@/api/problem';

/** Server state and nothing else. A refusal is an answer and is not asked again; a silent network is, twice. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) => {
          const { status } = asProblem(error);
          return failures < 2 && (status === 0 || status >= 502);
        },
      },
    },
  });
}

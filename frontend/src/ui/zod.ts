import { z } from 'zod';

// Otherwise zod probes `new Function`, which the content security policy reports.
z.config({ jitless: true });

export { z };

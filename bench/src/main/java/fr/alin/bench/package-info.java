/** Generator and measures at the size of the country: `make seed-national`, `make bench`. Never on the product's class path. */
@NullMarked
package fr.alin.bench;

import org.jspecify.annotations.NullMarked;

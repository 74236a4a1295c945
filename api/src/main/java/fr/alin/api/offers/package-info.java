/** Offers as a household sees them. */
@NullMarked
package fr.alin.api.offers;

import org.jspecify.annotations.NullMarked;

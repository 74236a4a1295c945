/** A household judged against an offer, nothing stored. */
@NullMarked
package fr.alin.api.simulations;

import org.jspecify.annotations.NullMarked;

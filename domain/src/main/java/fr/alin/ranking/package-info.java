/** The total order of candidates on an offer, live and frozen. */
@NullMarked
package fr.alin.ranking;

import org.jspecify.annotations.NullMarked;

/** Proofs that the product keeps its word when processes die, many come at once, or a partner fails. */
@NullMarked
package fr.alin.proofs;

import org.jspecify.annotations.NullMarked;

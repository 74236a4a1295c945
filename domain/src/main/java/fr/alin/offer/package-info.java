/** Homes offered for letting and their life from publication to closing. */
@NullMarked
package fr.alin.offer;

import org.jspecify.annotations.NullMarked;

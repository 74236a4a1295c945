/** Offers, designated files and commission of a landlord. */
@NullMarked
package fr.alin.api.landlords;

import org.jspecify.annotations.NullMarked;

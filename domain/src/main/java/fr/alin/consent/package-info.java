/** Disclosure levels 1 to 4 and which field each level shows to the employer. */
@NullMarked
package fr.alin.consent;

import org.jspecify.annotations.NullMarked;

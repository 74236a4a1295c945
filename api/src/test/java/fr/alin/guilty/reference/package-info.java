/** Samples that break a rule of architecture each. */
@NullMarked
package fr.alin.guilty.reference;

import org.jspecify.annotations.NullMarked;

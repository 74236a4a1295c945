/** Samples that break a rule of architecture each. */
@NullMarked
package fr.alin.guilty.api;

import org.jspecify.annotations.NullMarked;

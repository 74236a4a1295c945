/** Samples that break a rule of architecture each. */
@NullMarked
package fr.alin.guilty.adapters.mail;

import org.jspecify.annotations.NullMarked;

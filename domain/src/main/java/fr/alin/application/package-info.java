/** One person's application to one offer, from submission to move-in. */
@NullMarked
package fr.alin.application;

import org.jspecify.annotations.NullMarked;

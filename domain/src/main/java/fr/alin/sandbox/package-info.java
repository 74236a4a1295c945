/** The demonstration: an invented world, a movable clock, a mailbox that can be read. */
@NullMarked
package fr.alin.sandbox;

import org.jspecify.annotations.NullMarked;

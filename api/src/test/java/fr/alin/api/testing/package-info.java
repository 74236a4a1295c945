/** The real application for tests, and how to talk to it. */
@NullMarked
package fr.alin.api.testing;

import org.jspecify.annotations.NullMarked;

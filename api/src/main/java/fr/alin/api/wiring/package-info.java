/** Beans of the use cases, by capability. */
@NullMarked
package fr.alin.api.wiring;

import org.jspecify.annotations.NullMarked;

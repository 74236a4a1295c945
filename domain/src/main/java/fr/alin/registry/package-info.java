/** Import and refresh of a request by its unique number, proved by a code. */
@NullMarked
package fr.alin.registry;

import org.jspecify.annotations.NullMarked;

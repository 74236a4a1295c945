/** Tests of the application through HTTP, and of its architecture. */
@NullMarked
package fr.alin.api;

import org.jspecify.annotations.NullMarked;

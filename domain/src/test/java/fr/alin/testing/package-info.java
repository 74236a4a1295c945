/** Doubles and marks that every module's tests share. */
@NullMarked
package fr.alin.testing;

import org.jspecify.annotations.NullMarked;

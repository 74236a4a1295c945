/** Typed ids, money, pages, absence as a type, and the ports that every capability needs. */
@NullMarked
package fr.alin.shared;

import org.jspecify.annotations.NullMarked;

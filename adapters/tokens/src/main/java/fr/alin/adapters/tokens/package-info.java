/** Signed access tokens and their keys, hashing of passwords, chance and the wall clock. */
@NullMarked
package fr.alin.adapters.tokens;

import org.jspecify.annotations.NullMarked;

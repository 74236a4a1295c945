/** Texts for people, in French and English. */
@NullMarked
package fr.alin.api.words;

import org.jspecify.annotations.NullMarked;

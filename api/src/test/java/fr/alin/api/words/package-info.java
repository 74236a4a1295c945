/** Tests of the texts. */
@NullMarked
package fr.alin.api.words;

import org.jspecify.annotations.NullMarked;

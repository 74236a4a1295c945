/** Tests of the invented world. */
@NullMarked
package fr.alin.adapters.synthetic;

import org.jspecify.annotations.NullMarked;

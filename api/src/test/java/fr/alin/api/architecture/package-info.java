/** The rules of architecture, and proof that each of them notices a breach. */
@NullMarked
package fr.alin.api.architecture;

import org.jspecify.annotations.NullMarked;

/** Companies, their trees, size classes, confirmation of employees and housing policies. */
@NullMarked
package fr.alin.company;

import org.jspecify.annotations.NullMarked;

/** Reviews and designations by advisers. */
@NullMarked
package fr.alin.api.staff;

import org.jspecify.annotations.NullMarked;

/** Domain values to wire types, shared by several capabilities. */
@NullMarked
package fr.alin.api.mapping;

import org.jspecify.annotations.NullMarked;

/** Problem details (RFC 9457): the one way in which a call fails. */
@NullMarked
package fr.alin.api.problem;

import org.jspecify.annotations.NullMarked;

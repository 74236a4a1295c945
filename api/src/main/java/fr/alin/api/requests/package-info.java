/** The caller's housing request and its import. */
@NullMarked
package fr.alin.api.requests;

import org.jspecify.annotations.NullMarked;

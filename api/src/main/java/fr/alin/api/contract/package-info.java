/** The OpenAPI contract at run time: its operations, and the shape of their bodies. */
@NullMarked
package fr.alin.api.contract;

import org.jspecify.annotations.NullMarked;

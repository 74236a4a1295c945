/** The published rules and their parameters. */
@NullMarked
package fr.alin.api.rules;

import org.jspecify.annotations.NullMarked;

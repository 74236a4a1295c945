/** How to reach the people who answer. */
@NullMarked
package fr.alin.api.support;

import org.jspecify.annotations.NullMarked;

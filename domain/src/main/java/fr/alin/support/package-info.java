/** Help by people: how to reach them. */
@NullMarked
package fr.alin.support;

import org.jspecify.annotations.NullMarked;

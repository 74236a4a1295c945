/** Who calls, what the contract lets them call, and how often. */
@NullMarked
package fr.alin.api.security;

import org.jspecify.annotations.NullMarked;

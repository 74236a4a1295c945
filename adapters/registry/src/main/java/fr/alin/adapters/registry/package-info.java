/** The national register over SOAP: bounded in time, size and retries, behind a circuit breaker. */
@NullMarked
package fr.alin.adapters.registry;

import org.jspecify.annotations.NullMarked;

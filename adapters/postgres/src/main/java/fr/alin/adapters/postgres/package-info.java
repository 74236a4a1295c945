/**
 * A PostgreSQL server of our own, started from binaries on the class path: a fresh checkout runs without an installed
 * database, and the tests run on the real thing. Production may name any server of version 15 or newer instead.
 */
@NullMarked
package fr.alin.adapters.postgres;

import org.jspecify.annotations.NullMarked;

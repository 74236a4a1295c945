/** What several mappers between domain and contract share. */
@NullMarked
package fr.alin.api.wire;

import org.jspecify.annotations.NullMarked;

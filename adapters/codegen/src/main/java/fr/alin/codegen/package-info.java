/** From the changelog, the only author of the schema, to the classes the queries are written with. */
@NullMarked
package fr.alin.codegen;

import org.jspecify.annotations.NullMarked;

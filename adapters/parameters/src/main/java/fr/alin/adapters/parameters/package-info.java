/**
 * Dated parameters (YAML with sources) and reference data (communes, registration sites), read once
 * at start from the class path. Whatever is broken refuses to start.
 */
@NullMarked
package fr.alin.adapters.parameters;

import org.jspecify.annotations.NullMarked;

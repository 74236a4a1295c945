@NullMarked
package fr.alin.adapters.persistence.schema;

import org.jspecify.annotations.NullMarked;

@NullMarked
package fr.alin.adapters.postgres;

import org.jspecify.annotations.NullMarked;

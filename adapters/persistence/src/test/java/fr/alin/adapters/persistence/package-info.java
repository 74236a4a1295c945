@NullMarked
package fr.alin.adapters.persistence;

import org.jspecify.annotations.NullMarked;
